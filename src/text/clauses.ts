import type { Text, Word } from '../types.ts'

/** The number of each word's clause: what stands between two borders of any kind. */
export function clausesOf({ words, notes }: Text): readonly number[] {
  const known = notes.get(clausesOf) as readonly number[] | undefined
  if (known !== undefined) return known
  const clauses = count(words)
  notes.set(clausesOf, clauses)
  return clauses
}

function count(words: readonly Word[]): number[] {
  const clauses: number[] = []
  let clause = 0
  for (let at = 0; at < words.length; at++) {
    if (words[at]!.border !== 'none' && at > 0) clause++
    clauses.push(clause)
  }
  return clauses
}
