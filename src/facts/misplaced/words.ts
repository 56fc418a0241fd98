import type { Span, Text, Word } from '../../types.ts'

/** The number of the sentence that a span begins in. */
export const sentenceAround = (text: Text, { start }: Span) => text.words[text.wordFrom(start)]!.sentence

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
  one.some((thing) => other.some((word) => isThing(word) && isSame(thing, word)))

/** One word, or the first half of it: «премиум» and «премиум-доставка». */
export function isSame({ lexeme: one }: Word, { lexeme: other }: Word): boolean {
  const [a, b] = [one.lemmas[0]!, other.lemmas[0]!]
  return a === b || a.startsWith(`${b}-`) || b.startsWith(`${a}-`)
}

/** The words right behind a place, to the next border; "to" and the like may open them, and end them. */
export function wordsBehind({ words }: Text, from: number): readonly Word[] {
  let to = from
  while (to < words.length && to - from < NEAR && words[to]!.border === 'none') {
    if (to > from && words[to]!.lexeme.is.has('preposition')) break
    to++
  }
  return words.slice(from, to)
}

/** Words that an object takes. */
const NEAR = 5
