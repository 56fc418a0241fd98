import type { Said } from '../draft.ts'
import type { Field } from '../field.ts'
import type { Words } from '../words.ts'

/** What products call a rating that has no number, on our scale. */
const RATINGS: Readonly<Record<string, number>> = {
  high: 5,
  good: 5,
  positive: 5,
  middle: 3,
  medium: 3,
  neutral: 3,
  low: 1,
  bad: 1,
  negative: 1,
}

/** A customer's rating, 1–5; undefined: there is none, or on a scale that is not known. */
export function ratingOf(field: Field): number | undefined {
  const rating = field.number ?? RATINGS[field.text?.toLowerCase() ?? '']
  return rating !== undefined && rating >= 1 && rating <= 5 ? rating : undefined
}

/** A rating as the customer's message, with what they wrote to it; none where there is no rating. */
export function rated(rating: number | undefined, words: Words, at: string | undefined): readonly Said[] {
  return rating === undefined ? [] : [{ role: 'customer', words, rating, at }]
}
