import type { Text } from '../types.ts'

/** What begins at a word of a text. */
interface Place {
  readonly from: number
}

/** The number of the sentence in which something begins. */
export const sentenceOf = ({ words }: Text, { from }: Place): number => words[from]!.sentence

/** The numbers of the sentences in which these things begin. */
export const sentencesOf = ({ words }: Text, places: readonly Place[]): ReadonlySet<number> =>
  new Set(places.map(({ from }) => words[from]!.sentence))
