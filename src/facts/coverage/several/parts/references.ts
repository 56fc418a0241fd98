import { firstFrom } from '../../../../text/search.ts'
import type { Lexicon, Match, Question, QuestionType, Region, Text } from '../../../../types.ts'
import type { Answer } from '../../answer.ts'
import { stateOf } from '../../answer.ts'
import { Evidence } from '../../given/evidence.ts'

const ORDINALS = ['first', 'second', 'third'] as const

/** Which questions the reply answers by number («по первому вопросу», a list with one entry for each), or all at once. */
export function referred(
  questions: readonly Question[],
  text: Text,
  evidence: Int32Array,
  lexicon: Lexicon,
): readonly (Answer | undefined)[] {
  const total = questions.length
  const answers: (Answer | undefined)[] = new Array(total).fill(undefined)
  const all = evidence.findIndex((bits) => (bits & Evidence.all) !== 0)
  if (all >= 0) return answers.fill({ state: 'answered', sentences: [all] })
  const together = both(text, lexicon)
  if (together >= 0) {
    const answer: Answer = { state: 'answered', sentences: [together] }
    return questions.map(({ type }) => (VALUED.has(type) ? undefined : answer))
  }
  const listed = enumerated(total, text)
  if (listed >= 0) return answers.fill({ state: 'answered', sentences: [listed] })
  const oneByOne = counted(total, text, lexicon)
  if (oneByOne >= 0) return answers.fill({ state: 'answered', sentences: [oneByOne] })
  const items = text.regions.filter(({ kind }) => kind === 'item')
  const steps = items.length > 0 && areSteps(text, items[0]!, evidence)
  if (items.length === total && !steps) {
    for (const [index, item] of items.entries()) {
      const at = firstFrom(text.sentences, item.start + 1, ({ end }) => end)
      answers[index] = { state: stateOf(evidence[at] ?? 0, 0), sentences: [at] }
    }
    return answers
  }
  const numbers = text.sentences.map(({ from, to }) => (from < to ? numberOf(text, from) : 0))
  if (!steps && Math.max(...numbers) === total) {
    for (const [at, number] of numbers.entries()) {
      if (number > 0) answers[number - 1] ??= { state: stateOf(evidence[at]!, 0), sentences: [at] }
    }
  }
  for (const [index, list] of ORDINALS.entries()) {
    const match = lexicon.find(list, text).find((one) => !isOfThing(one, text))
    if (match === undefined || index >= total) continue
    const at = text.words[match.from]!.sentence
    answers[index] = { state: stateOf(evidence[at]!, 0), sentences: [at] }
  }
  return answers
}

/** «Второй монитор»: a number of a thing, not of a question. */
function isOfThing({ from, to }: Match, { words }: Text): boolean {
  const next = words[to]
  return to - from === 1 && next?.border === 'none' && next.lexeme.may.has('noun')
}

/** What no "both" tells. */
const VALUED: ReadonlySet<QuestionType> = new Set(['when', 'howlong', 'howmuch', 'where', 'who', 'why'])

/** The short sentence that answers all at once: "Yes, both"; -1: none. What it counts up itself ("both cards and cash") is no sign of it. */
function both(text: Text, lexicon: Lexicon): number {
  for (const { from } of lexicon.find('both', text)) {
    const { sentence } = text.words[from]!
    const { from: first, to } = text.sentences[sentence]!
    if (to - first > BRIEF) continue
    if (!lexicon.find('counted', text).some((match) => match.from === from)) return sentence
  }
  return -1
}

/** Words of a sentence that has no room for another matter. */
const BRIEF = 8

/** The reply of one sentence without a verb that has a value and as many parts, or names and values, as there are questions: «На Мира, 5, до 20:00», "Thursday 6 pm with Maria"; -1: none. */
function enumerated(total: number, { words, sentences, entities }: Text): number {
  if (sentences.length !== 1 || words.length > BRIEF || entities.length === 0) return -1
  const kinds = new Set(entities.map(({ kind }) => (MOMENTS.has(kind) ? 'time' : kind)))
  if (words.some(({ lexeme }) => lexeme.is.has('name'))) kinds.add('name')
  const houses = new Set(entities.flatMap(({ kind, from }) => (kind === 'number' ? [from] : [])))
  let parts = 1
  for (const [at, { lexeme, border }] of words.entries()) {
    if (lexeme.is.has('finite')) return -1
    if (border === 'comma' && !houses.has(at)) parts++
  }
  return Math.max(parts, kinds.has('name') ? kinds.size : 0) >= total ? 0 : -1
}

/** Kinds that together tell one moment. */
const MOMENTS: ReadonlySet<string> = new Set(['date', 'time', 'duration'])

/** The short sentence with a «да» or «нет» for each question: "Yes and no", not «к сожалению, пока нет», «нет, не обязательно» nor "No, sadly"; -1: none. */
function counted(total: number, text: Text, lexicon: Lexicon): number {
  const given = new Map<number, number>()
  for (const list of ['yes', 'no'] as const) {
    let end = -1
    for (const { from, to } of lexicon.find(list, text)) {
      const once = from === end
      end = to
      if (once || to - from > 1 || text.words[from - 1]?.lexeme.is.has('negation')) continue
      const { sentence } = text.words[from]!
      given.set(sentence, (given.get(sentence) ?? 0) + 1)
    }
  }
  for (const [at, times] of given) {
    const { from, to } = text.sentences[at]!
    if (times === total && to - from <= SHORT * total) return at
  }
  return -1
}

/** Words for each question in an answer that goes through them one by one. */
const SHORT = 4

/** «Нужно сделать следующее:» before the entries: they are steps of one answer. */
function areSteps({ sentences, value }: Text, { start }: Region, evidence: Int32Array): boolean {
  const at = firstFrom(sentences, start + 1, ({ end }) => end) - 1
  return at >= 0 && (evidence[at]! & Evidence.how) !== 0 && value[sentences[at]!.end - 1] === ':'
}

/** «1) …»: the number that a sentence begins with; 0: none. */
export function numberOf({ words, value }: Text, at: number): number {
  const { lexeme, end } = words[at]!
  const mark = value[end]
  return lexeme.form.length === 1 && (mark === ')' || mark === '.') ? Number(lexeme.form) || 0 : 0
}
