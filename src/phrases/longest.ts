/** A stretch of words `[from, to)` that a phrase covers. */
export interface Candidate {
  /** Where it was noted. */
  readonly row: number
  /** Place of the phrase in its pack. */
  readonly phrase: number
  readonly from: number
  readonly to: number
}

/**
 * Of candidates that overlap the longest; of equals the earlier, then the earlier phrase. In the text's order. Sorts the
 * candidates it is given.
 */
export function longest(candidates: Candidate[]): readonly Candidate[] {
  if (candidates.length === 1) return candidates
  if (!inOrder(candidates)) candidates.sort(byPlace)
  const chosen: Candidate[] = []
  let start = 0
  let reach = candidates[0]!.to
  for (let at = 1; at <= candidates.length; at++) {
    const next = candidates[at]
    if (next === undefined || next.from >= reach) {
      if (at - start === 1) chosen.push(candidates[start]!)
      else chosen.push(...longestOf(candidates.slice(start, at)))
      start = at
    }
    if (next !== undefined && next.to > reach) reach = next.to
  }
  return chosen
}

/** The same for candidates of which each overlaps one before it. */
function longestOf(candidates: Candidate[]): Candidate[] {
  const taken = new Set<number>()
  return candidates
    .sort(byLength)
    .filter(({ from, to }) => {
      for (let word = from; word < to; word++) if (taken.has(word)) return false
      for (let word = from; word < to; word++) taken.add(word)
      return true
    })
    .sort(byPlace)
}

function inOrder(candidates: readonly Candidate[]): boolean {
  for (let at = 1; at < candidates.length; at++) {
    if (candidates[at]!.from < candidates[at - 1]!.from) return false
  }
  return true
}

const byPlace = (a: Candidate, b: Candidate) => a.from - b.from

const byLength = (a: Candidate, b: Candidate) =>
  b.to - b.from - (a.to - a.from) || a.from - b.from || a.phrase - b.phrase
