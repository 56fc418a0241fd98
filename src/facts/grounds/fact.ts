import type { Solution, Span, Text, TurnFact, Word } from '../../types.ts'

/** One for each clause, and each sentence, that tells what is or was: neither ours to do nor the customer's, nor how things are left. */
export const fact: TurnFact<'grounds'> = ({ text, facts }, { lexicon }) => {
  const { words, sentences } = text
  const grounds: Span[] = []
  const idle: readonly Span[] = [
    ...facts.apology,
    ...facts.empathy,
    ...facts.refusals.map(({ span }) => span),
    ...lexicon.find('stays', text),
  ]
  for (let from = 1; from < words.length; from++) {
    const { border, own, lexeme, sentence, start } = words[from]!
    if (border === 'none' || !own || lexeme.is.has('conjunction')) continue
    const isWhole = border === 'sentence'
    const told = words.slice(from, isWhole ? sentences[sentence]!.to : endOf(from, words))
    const span: Span = { start, end: told.at(-1)!.end }
    const within = (one: Span) => one.start >= span.start && one.start < span.end
    const done = facts.solutions.find((one) => within(one.span))
    const isTold = isWhole ? isTale(told, done) : !told.some(isOne)
    if (isNamed(told, text) || (isTold && tellsWhatIs(told) && !idle.some(within))) grounds.push(span)
  }
  return grounds
}

/** The number of the word at which the next clause begins. */
function endOf(from: number, words: readonly Word[]): number {
  let to = from + 1
  while (to < words.length && words[to]!.border === 'none') to++
  return to
}

/** A verb that tells stands in it, and does not begin it. */
const tellsWhatIs = (told: readonly Word[]) => told.some(isSo) && !isSo(told[0]!)

/** A sentence that tells of others' doings, and does nothing about it. */
const isTale = (told: readonly Word[], done: Solution | undefined): boolean =>
  done ? done.kind === 'news' : told.some(isDeed) && !told.some(isOne)

/** «Отменить не получится: ремонт путей»: a thing that a colon leads to, and no verb. */
const isNamed = (told: readonly Word[], { value }: Text): boolean =>
  value.lastIndexOf(COLON, told[0]!.start) >= told[0]!.start - GAP && told.some(isThing) && !told.some(isVerb)

const COLON = ':'

/** Characters of a colon and the space behind it. */
const GAP = 2

/** May be what something is told of. */
const isThing = ({ lexeme: { is, may } }: Word) =>
  (is.has('noun') && may.has('nomn')) || (is.has('numeral') && may.has('nomn'))

/** Tells, or bids. */
const isVerb = ({ lexeme: { is } }: Word) => is.has('finite') || is.has('imperative') || is.has('infinitive')

/** A verb that tells of what is or was. */
const isSo = ({ lexeme: { is } }: Word) =>
  is.has('finite') && (is.has('past') || is.has('present')) && !is.has('2per')

/** A verb of doing that tells of what was. */
const isDeed = ({ lexeme: { is, stop } }: Word) => !stop && is.has('finite') && is.has('past')

/** I, we, you. */
const isOne = ({ lexeme: { is } }: Word) => is.has('pronoun') && (is.has('1per') || is.has('2per'))
