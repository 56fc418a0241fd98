import { count, type Overlap } from './overlap.ts'

/** For each question and sentence, how much the sentence names of what this question alone is about. */
export function sharesOf(overlaps: readonly Overlap[], sentences: number): readonly Float64Array[] {
  return overlaps.map((overlap, index) => {
    const own = distinct(overlap, index, overlaps)
    const total = Math.max(1, count(own))
    const shares = new Float64Array(sentences)
    for (let at = 0; at < sentences; at++) shares[at] = count(overlap.hits[at]! & own) / total
    return shares
  })
}

/** The terms that no other question shares; all of them where none is left. */
function distinct({ terms }: Overlap, index: number, overlaps: readonly Overlap[]): number {
  let own = 0
  for (const [bit, term] of terms.entries()) {
    const shared = overlaps.some(
      (other, place) =>
        place !== index &&
        other.terms.some((names, at) => at < other.named && names.some((name) => term.includes(name))),
    )
    if (!shared) own |= 1 << bit
  }
  return own === 0 ? 2 ** terms.length - 1 : own
}

/** Which question each sentence is about most; -1: none. */
export function ownersOf(shares: readonly Float64Array[], sentences: number): Int32Array {
  const owners = new Int32Array(sentences).fill(-1)
  for (let at = 0; at < sentences; at++) {
    let most = OWNED
    for (const [index, share] of shares.entries()) {
      if (share[at]! <= most) continue
      most = share[at]!
      owners[at] = index
    }
  }
  return owners
}

/** How much of a question's own subject a sentence has to name to be more about it than about nothing. */
const OWNED = 0.2
