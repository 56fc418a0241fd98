import { clausesOf } from '../../text/clauses.ts'
import type { Match, Text } from '../../types.ts'

/** «Жду с пятницы. Тишина.»: a clause of its own that is told, with nothing in it but small words. */
export function isBare({ from, to }: Match, text: Text): boolean {
  const { words, sentences } = text
  const clauses = clausesOf(text)
  return (
    sentences[words[from]!.sentence]!.mark !== '?' &&
    words.every(
      ({ lexeme }, word) => clauses[word] !== clauses[from] || (word >= from && word < to) || lexeme.stop,
    )
  )
}
