import type { Turn } from '../../types.ts'

/** «★★★★☆» at the beginning of a review. */
const LEADING = /^\s*(?:[★⭐☆✩]|\uFE0F){1,10}/u

/** How many stars a message gives, of five: by its rating, or as it draws them. */
export function starsOf({ message, text }: Turn): number | undefined {
  if (message.rating !== undefined) return message.rating
  const drawn = LEADING.exec(text.value)?.[0]
  return drawn === undefined
    ? undefined
    : [...drawn].filter((sign) => '★⭐'.includes(sign)).length || undefined
}
