import type { Lexicon, RelatedPlace, Reply, Turn, Word } from '../../types.ts'
import { isCustomer, isThing, share, wordsAround } from './words.ts'

/** The customer himself speaks of getting something; what he has got is no wish. */
export function wishes({ text }: Turn, lexicon: Lexicon): boolean {
  const wished = lexicon.find('asked', text)
  if (wished.length === 0) return false
  const had = lexicon.find('have', text)
  return wished.some(({ from, to }) => !had.some((has) => has.from < to && from < has.to))
}

/** A sentence of the answer to an offer that begins with a no. */
export function curtNo(turns: readonly Turn[], offer: RelatedPlace | undefined): RelatedPlace | undefined {
  if (!offer) return undefined
  const answers = turns.filter((turn) => isCustomer(turn) && turn.index > offer.message)
  for (const { index, text } of answers.filter(({ facts }) => facts.troubles.length === 0))
    for (const { from, start, end, mark, own } of text.sentences)
      if (own && mark !== '?' && text.words[from]?.lexeme.is.has('negation'))
        return { message: index, span: { start, end } }
  return undefined
}

/** Where the customer says, and does not ask, that he has what the words name, or that it is nothing to him. */
export function toldIn(
  list: 'have' | 'lack',
  { before, text }: Reply,
  words: readonly Word[],
  lexicon: Lexicon,
): RelatedPlace | undefined {
  const kinds = new Set(lexicon.find('generic', text).map(({ start }) => start))
  const things = words.filter((word) => isThing(word) && !kinds.has(word.start))
  for (const turn of before.filter(isCustomer))
    for (const { start, end } of lexicon.find(list, turn.text)) {
      if (list === 'lack' && turn.text.sentenceAt(start)?.mark === '?') continue
      if (share(things, wordsAround(turn.text, { start, end })))
        return { message: turn.index, span: { start, end } }
    }
  return undefined
}

/** The customer himself speaks of what the words name: no offer, but an answer. */
export const isTheirMatter = ({ before }: Reply, words: readonly Word[]) =>
  before.some((turn) => isCustomer(turn) && share(words.filter(isThing), turn.text.words))

/** Whether the sentence in which the customer says no names what is offered. */
export const isRefused = ({ message, span }: RelatedPlace, { before }: Reply, words: readonly Word[]) =>
  before.some(({ index, text }) => index === message && share(words.filter(isThing), wordsAround(text, span)))

/** The last place in the customer's words where a list stands. */
export function place(turns: readonly Turn[], list: string, lexicon: Lexicon): RelatedPlace | undefined {
  for (const { index, text, message } of turns.toReversed()) {
    if (message.role !== 'customer') continue
    const [first] = lexicon.find(list, text)
    if (first) return { message: index, span: { start: first.start, end: first.end } }
  }
  return undefined
}
