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
export function longest(candidates: number[], rows: Rows): readonly number[] {
  if (candidates.length === 1) return candidates
  if (!inOrder(candidates, rows)) candidates.sort((one, other) => byPlace(one, other, rows))
  const chosen: number[] = []
  let start = 0
  let reach = rows[candidates[0]! + TO]!
  for (let at = 1; at <= candidates.length; at++) {
    const next = candidates[at]
    if (next === undefined || rows[next + FROM]! >= reach) {
      choose(candidates, start, at, rows, chosen)
      start = at
    }
    if (next !== undefined) reach = Math.max(reach, rows[next + TO]!)
  }
  return chosen
}

type Rows = readonly number[]

/** Adds to the chosen the longest of `[start, end)`, of which each overlaps one before it. Mostly they are one or two. */
function choose(
  candidates: readonly number[],
  start: number,
  end: number,
  rows: Rows,
  chosen: number[],
): void {
  const first = candidates[start]!
  if (end - start === 1) chosen.push(first)
  else if (end - start === 2) {
    const second = candidates[start + 1]!
    chosen.push(byLength(first, second, rows) < 0 ? first : second)
  } else chosen.push(...longestOf(candidates.slice(start, end), rows))
}

function longestOf(candidates: number[], rows: Rows): readonly number[] {
  const taken = new Set<number>()
  return candidates
    .sort((one, other) => byLength(one, other, rows))
    .filter((candidate) => {
      const [from, to] = [rows[candidate + FROM]!, rows[candidate + TO]!]
      for (let word = from; word < to; word++) if (taken.has(word)) return false
      for (let word = from; word < to; word++) taken.add(word)
      return true
    })
    .sort((one, other) => byPlace(one, other, rows))
}

function inOrder(candidates: readonly number[], rows: Rows): boolean {
  for (let at = 1; at < candidates.length; at++) {
    if (byPlace(candidates[at - 1]!, candidates[at]!, rows) > 0) return false
  }
  return true
}

const byPlace = (one: number, other: number, rows: Rows) => rows[one + FROM]! - rows[other + FROM]!

const byLength = (one: number, other: number, rows: Rows) =>
  lengthOf(other, rows) - lengthOf(one, rows) ||
  byPlace(one, other, rows) ||
  rows[one + PHRASE]! - rows[other + PHRASE]!

const lengthOf = (candidate: number, rows: Rows) => rows[candidate + TO]! - rows[candidate + FROM]!
