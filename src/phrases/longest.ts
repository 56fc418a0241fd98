import type { PackedPhrase } from './pack.ts'

/** A stretch of words `[from, to)` that a phrase covers. */
export interface Candidate {
  readonly phrase: PackedPhrase
  /** Place of the phrase in its pack. */
  readonly order: number
  readonly from: number
  readonly to: number
}

/** Of candidates that overlap the longest; of equals the earlier, then the earlier phrase. In the text's order. */
export function longest(candidates: readonly Candidate[]): Candidate[] {
  if (candidates.length === 1) return [...candidates]
  const byLength = candidates.toSorted(
    (a, b) => b.to - b.from - (a.to - a.from) || a.from - b.from || a.order - b.order,
  )
  const taken = new Set<number>()
  return byLength
    .filter((candidate) => {
      for (let word = candidate.from; word < candidate.to; word++) if (taken.has(word)) return false
      for (let word = candidate.from; word < candidate.to; word++) taken.add(word)
      return true
    })
    .sort((a, b) => a.from - b.from)
}
