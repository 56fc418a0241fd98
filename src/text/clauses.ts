import type { Text, Word } from '../types.ts'

/** The number of each word's clause: what stands between two borders of any kind. */
export function clausesOf({ words, notes }: Text): Uint32Array {
  const known = notes.get(clausesOf) as Uint32Array | undefined
  if (known !== undefined) return known
  const clauses = count(words)
  notes.set(clausesOf, clauses)
  return clauses
}

function count(words: readonly Word[]): Uint32Array {
  const clauses = new Uint32Array(words.length)
  let clause = 0
  for (let at = 0; at < words.length; at++) {
    if (words[at]!.border !== 'none' && at > 0) clause += 1
    clauses[at] = clause
  }
  return clauses
}
