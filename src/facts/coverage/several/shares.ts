import { count, type Overlap } from '../subject/overlap.ts'

/**
 * For each question and sentence, how much the sentence names of what this question alone is about (`own`, in bits). Of what there
 * is to choose from one thing is half of it.
 */
export function sharesOf(
  overlaps: readonly Overlap[],
  own: readonly number[],
  sentences: number,
): readonly Float64Array[] {
  return overlaps.map(({ hits, options }, index) => {
    const total = Math.max(1, count(own[index]!))
    const shares = new Float64Array(sentences)
    for (let at = 0; at < sentences; at++) {
      const met = hits[at]! & own[index]!
      const share = count(met) / total
      shares[at] = (met & options) === 0 ? share : Math.max(share, CHOSEN)
    }
    return shares
  })
}

/** How much of a question is said by naming one of the things that it leaves to choose from. */
const CHOSEN = 0.5

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
export const OWNED = 0.2

/** How many sentences say anything to the purpose: a greeting does not. */
export function tellingOf(evidence: Int32Array, overlaps: readonly Overlap[]): number {
  let telling = 0
  for (let at = 0; at < evidence.length; at++) {
    if (evidence[at] !== 0 || overlaps.some(({ hits }) => hits[at] !== 0)) telling++
  }
  return telling
}

/** For each question and sentence 1 where the sentence names a thing that the question leaves to choose from. */
export function chosenIn(overlaps: readonly Overlap[]): readonly Uint8Array[] {
  return overlaps.map(({ hits, options }) =>
    Uint8Array.from(hits, (bits) => ((bits & options) === 0 ? 0 : 1)),
  )
}
