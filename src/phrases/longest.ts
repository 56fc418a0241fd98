/** How many numbers a candidate is in its rows: where the one before it of the same list stands, phrase, from, to. */
export const ROW = 4

/** Of a candidate, where in its row these stand. */
export const PHRASE = 1
export const FROM = 2
export const TO = 3

/**
 * Of candidates that overlap the longest; of equals the earlier, then the earlier phrase. In the text's order. Candidates
 * are told by where their rows begin; sorts the list of them that it is given.
 */
export function longest(candidates: number[], rows: readonly number[]): readonly number[] {
  if (candidates.length === 1) return candidates
  const from = (candidate: number) => rows[candidate + FROM]!
  const to = (candidate: number) => rows[candidate + TO]!
  const byPlace = (a: number, b: number) => from(a) - from(b)
  const byLength = (a: number, b: number) =>
    to(b) - from(b) - (to(a) - from(a)) || byPlace(a, b) || rows[a + PHRASE]! - rows[b + PHRASE]!

  /** The same for candidates of which each overlaps one before it. */
  const longestOf = (crowd: number[]): readonly number[] => {
    const taken = new Set<number>()
    return crowd
      .sort(byLength)
      .filter((candidate) => {
        for (let word = from(candidate); word < to(candidate); word++) if (taken.has(word)) return false
        for (let word = from(candidate); word < to(candidate); word++) taken.add(word)
        return true
      })
      .sort(byPlace)
  }

  if (!inOrder(candidates, byPlace)) candidates.sort(byPlace)
  const chosen: number[] = []
  let start = 0
  let reach = to(candidates[0]!)
  for (let at = 1; at <= candidates.length; at++) {
    const next = candidates[at]
    if (next === undefined || from(next) >= reach) {
      const [first, second] = [candidates[start]!, candidates[start + 1]!]
      if (at - start === 1) chosen.push(first)
      else if (at - start === 2) chosen.push(byLength(first, second) < 0 ? first : second)
      else chosen.push(...longestOf(candidates.slice(start, at)))
      start = at
    }
    if (next !== undefined && to(next) > reach) reach = to(next)
  }
  return chosen
}

function inOrder(candidates: readonly number[], order: (a: number, b: number) => number): boolean {
  for (let at = 1; at < candidates.length; at++) {
    if (order(candidates[at - 1]!, candidates[at]!) > 0) return false
  }
  return true
}
