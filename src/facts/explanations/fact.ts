import type { Explanation, Match, Text, TurnFact, Word } from '../../types.ts'
import { sentencesOf } from '../sentences.ts'

/** Every place that says what happened or why, in order; what is only supposed is left out. */
export const fact: TurnFact<'explanations'> = ({ text }, { lexicon }) => {
  const what = lexicon.find('what', text)
  const why = lexicon.find('why', text)
  const told = text.value.includes(':') ? spelledOut(text) : NONE
  if (what.length + why.length + told.length === 0) return NONE
  const open = sentencesOf(text, lexicon.find('open', text))
  const isTold = ({ from }: { readonly from: number }) => {
    const { sentence } = text.words[from]!
    return !open.has(sentence) && text.sentences[sentence]!.mark !== '?'
  }
  return [
    ...what.filter(isTold).map((span): Explanation => ({ part: 'what', span })),
    ...why
      .filter((match) => isTold(match) && !isOurs(match, text) && !isDescribed(match, text))
      .map((span): Explanation => ({ part: 'why', span })),
    ...told.filter(({ span }) => isTold({ from: text.wordFrom(span.start) })),
  ].sort((one, other) => one.span.start - other.span.start)
}

/** «В приложении мы не сможем»: what follows the «не» at which the words end is ours, not theirs. */
function isOurs({ to }: Match, { words }: Text): boolean {
  if (words[to - 1]?.lexeme.is.has('negation') !== true) return false
  const next = words[to]?.lexeme.is
  return next !== undefined && (next.has('1per') || next.has('2per'))
}

/** «Извините нас за потерянный заказ»: behind a preposition the word describes a thing, and says nobody's doing. */
function isDescribed({ from, to }: Match, { words }: Text): boolean {
  if (to - from < 2 || !words[to - 2]!.lexeme.is.has('preposition')) return false
  const { is } = words[to - 1]!.lexeme
  return is.has('adjective') || is.has('participle')
}

/** What stands behind a colon and tells of what was: "Sorry about the wait: the van broke down". */
function spelledOut({ words, value }: Text): readonly Explanation[] {
  const found: Explanation[] = []
  for (let at = 1; at < words.length; at++) {
    if (words[at]!.border !== 'clause' || !value.slice(words[at - 1]!.end, words[at]!.start).includes(':'))
      continue
    const verb = verbBehind(words, at)
    if (verb) found.push({ part: 'why', span: { start: words[at]!.start, end: verb.end } })
  }
  return found
}

/** The past of somebody else that carries the clause. */
function verbBehind(words: Text['words'], from: number): Word | undefined {
  for (let at = from; at < words.length && (at === from || words[at]!.border === 'none'); at++) {
    const { is, stop } = words[at]!.lexeme
    if (is.has('1per') || (stop && is.has('present'))) return undefined
    if (is.has('past') && is.has('finite') && !stop) return words[at]
  }
  return undefined
}

const NONE: readonly Explanation[] = []
