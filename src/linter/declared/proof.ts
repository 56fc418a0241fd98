import type { Evidence, RelatedPlace, Reply } from '../../types.ts'

/** The customer's words from which a mood or a complaint was told; a template answers nobody. */
export function proofOf({ facts, thread }: Reply, proof: 'mood' | 'complaint'): readonly Evidence[] {
  if (thread.template) return NONE
  return proof === 'mood' ? facts.mood.cues : (facts.complaint?.evidence ?? NONE)
}

const NONE: readonly Evidence[] = []

/** So many of the customer's words prove enough. */
const MOST = 3

/** The places to show of them: the first ones, none of which overlaps another. */
export function shown(proofs: readonly Evidence[]): readonly RelatedPlace[] {
  const places: RelatedPlace[] = []
  for (const { message, span } of proofs) {
    if (places.length === MOST) break
    const isShown = places.some(
      (one) => one.message === message && one.span.start < span.end && span.start < one.span.end,
    )
    if (!isShown) places.push({ message, span, messageId: 'evidence' })
  }
  return places
}
