import type { Text } from '../types.ts'

/** Whether one of the two words before a word, in its sentence, denies it: «Не присылайте номер карты». */
export const isDenied = ({ words }: Text, at: number): boolean =>
  [at - 1, at - 2].some(
    (before) => words[before]?.sentence === words[at]!.sentence && words[before]!.lexeme.is.has('negation'),
  )
