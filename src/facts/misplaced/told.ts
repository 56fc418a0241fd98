import { isCapitalAt } from '../../text/words/characters.ts'
import type { Lexicon, RelatedPlace, Reply, Span, Text, Turn, Word } from '../../types.ts'
import { isFromCustomer } from '../writers.ts'
import type { Pitch } from './pitches.ts'
import { isSame, isThing, share, wordsAround } from './words.ts'

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
  const answers = turns.filter((turn) => isFromCustomer(turn) && turn.index > offer.message)
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
  { plain, span, names }: Pitch,
  lexicon: Lexicon,
): RelatedPlace | undefined {
  const words = wordsAround(text, span)
  const kinds = new Set(lexicon.find('generic', text).map(({ start }) => start))
  const named = !plain ? names : list === 'have' ? inClause(words, span) : words
  for (const turn of before.filter(isFromCustomer)) {
    const things = named.filter(
      (word) => isThing(word) && !kinds.has(word.start) && !isOther(word, text, turn.text, kinds),
    )
    for (const { start, end, from, to } of lexicon.find(list, turn.text)) {
      if (list === 'lack' && turn.text.sentenceAt(start)?.mark === '?') continue
      const told = plain ? wordsAround(turn.text, { start, end }) : turn.text.words.slice(from, to + BESIDE)
      if (share(things, told)) return { message: turn.index, span: { start, end } }
    }
  }
  return undefined
}

/** From the last border before a place to the next behind it. */
function inClause(words: readonly Word[], { start, end }: Span): readonly Word[] {
  const from = words.findLastIndex((word) => word.border !== 'none' && word.start <= start)
  const to = words.findIndex((word) => word.border !== 'none' && word.start >= end)
  return words.slice(Math.max(0, from), to === -1 ? words.length : to)
}

/** Words behind "I have" that still say what. */
const BESIDE = 5

/** "Family Plus" to one who has "Family": a name goes on that he did not say. */
function isOther(word: Word, { words, value }: Text, told: Text, kinds: ReadonlySet<number>): boolean {
  const next = words[words.indexOf(word) + 1]
  if (next?.border !== 'none' || kinds.has(next.start) || !isCapitalAt(value, next.start)) return false
  return !told.words.some((one) => isSame(one, next))
}

/** The customer himself speaks of what is offered: no offer, but an answer. */
export function isTheirMatter({ text, before }: Reply, { span }: Pitch): boolean {
  const things = wordsAround(text, span).filter(isThing)
  return before.some((turn) => isFromCustomer(turn) && share(things, turn.text.words))
}

/** Whether the sentence in which the customer says no names what is offered. */
export function isRefused({ message, span }: RelatedPlace, { text, before }: Reply, pitch: Pitch): boolean {
  const things = wordsAround(text, pitch.span).filter(isThing)
  return before.some((turn) => turn.index === message && share(things, wordsAround(turn.text, span)))
}

/** The last place in the customer's words where a list stands. */
export function place(turns: readonly Turn[], list: string, lexicon: Lexicon): RelatedPlace | undefined {
  for (const { index, text } of turns.filter(isFromCustomer).toReversed()) {
    const [first] = lexicon.find(list, text)
    if (first) return { message: index, span: { start: first.start, end: first.end } }
  }
  return undefined
}
