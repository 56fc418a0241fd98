/** The word of a list that a mistyped one was most likely meant to be; undefined: none is near. */
export function closest(word: string, words: readonly string[]): string | undefined {
  const folded = word.toLowerCase()
  let best: string | undefined
  let least = Math.max(1, Math.floor(folded.length / 3)) + 1
  for (const candidate of words) {
    const far = distance(folded, candidate.toLowerCase(), least)
    if (far < least) {
      least = far
      best = candidate
    }
  }
  return best
}

/** Insertions, deletions, changes and swaps of neighbours that make `b` of `a`; `limit` when they are that many or more. */
function distance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) >= limit) return limit
  let before: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, column) => column)
  for (let row = 1; row <= a.length; row++) {
    const next = [row]
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1] ? 0 : 1
      let cost = Math.min(last[column]! + 1, next[column - 1]! + 1, last[column - 1]! + same)
      const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]
      if (swapped) cost = Math.min(cost, before[column - 2]! + 1)
      next.push(cost)
    }
    before = last
    last = next
  }
  return last[b.length]!
}
