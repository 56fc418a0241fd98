import { firstFrom } from '../../text/search.ts'
import type { Lexicon, Text } from '../../types.ts'
import type { Answer } from './answer.ts'
import { stateOf } from './answer.ts'
import { Evidence } from './evidence.ts'

const ORDINALS = ['first', 'second', 'third'] as const

/** Which questions the reply answers by number («по первому вопросу», a list with one entry for each), or all at once. */
export function referred(
  total: number,
  text: Text,
  evidence: Int32Array,
  lexicon: Lexicon,
): readonly (Answer | undefined)[] {
  const answers: (Answer | undefined)[] = new Array(total).fill(undefined)
  const all = evidence.findIndex((bits) => (bits & Evidence.all) !== 0)
  if (all >= 0) return answers.fill({ state: 'answered', sentences: [all] })
  const items = text.regions.filter(({ kind }) => kind === 'item')
  if (items.length === total) {
    for (const [index, item] of items.entries()) {
      const at = firstFrom(text.sentences, item.start + 1, ({ end }) => end)
      answers[index] = { state: stateOf(evidence[at] ?? 0, 0), sentences: [at] }
    }
    return answers
  }
  for (const [at, { from, to }] of text.sentences.entries()) {
    const number = from < to ? numberOf(text, from) : 0
    if (number >= 1 && number <= total)
      answers[number - 1] ??= { state: stateOf(evidence[at]!, 0), sentences: [at] }
  }
  for (const [index, list] of ORDINALS.entries()) {
    const [match] = lexicon.find(list, text)
    if (match === undefined || index >= total) continue
    const at = text.words[match.from]!.sentence
    answers[index] = { state: stateOf(evidence[at]!, 0), sentences: [at] }
  }
  return answers
}

/** «1) …»: the number that a sentence begins with; 0: none. */
function numberOf({ words, value }: Text, at: number): number {
  const { lexeme, end } = words[at]!
  const mark = value.charCodeAt(end)
  return lexeme.form.length === 1 && (mark === 0x29 || mark === 0x2e) ? Number(lexeme.form) || 0 : 0
}
