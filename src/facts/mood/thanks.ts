import type { Match, Text } from '../../types.ts'

/** So many words before a last "Thanks!" make it the end of a letter. */
const LETTER = 12

/** Whether thanks are how a message is signed, and nobody is thanked: the last sentence, with nothing else in it, after all that is wanted. */
export function isSignOff({ from, to }: Match, { words, sentences }: Text): boolean {
  const sentence = sentences[words[from]!.sentence]!
  return from >= LETTER && sentence.from === from && sentence.to === to && to === words.length
}
