import type { Span, Text, Turn, Word } from '../../types.ts'

/** Whether a turn is the customer's. */
export const isCustomer = ({ message }: Turn) => message.role === 'customer'

/** The sentence that a span begins in, by its place. */
export const sentenceOf = (text: Text, { start }: Span) => text.words[text.wordFrom(start)]!.sentence

/** The words of the sentence that a span stands in. */
export function wordsAround(text: Text, { start }: Span): readonly Word[] {
  const sentence = text.sentenceAt(start)!
  return text.words.slice(sentence.from, sentence.to)
}

/** A word that names a thing or tells which. */
export const isThing = ({ lexeme: { stop, is } }: Word) =>
  !stop && !is.has('verb') && !is.has('adverb') && !is.has('numeral') && !is.has('interjection')

/** Whether two stretches of words name one thing. */
export const share = (one: readonly Word[], other: readonly Word[]) =>
  one.some(({ lexeme }) => other.some((word) => isThing(word) && word.lexeme.lemmas[0] === lexeme.lemmas[0]))
