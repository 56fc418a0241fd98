import { firstFrom } from '../text/search.ts'
import type { Span } from '../types.ts'

/** Whether a span shares anything with others that stand in order, apart from each other. */
export function overlapsAny({ start, end }: Span, others: readonly Span[]): boolean {
  if (others.length === 0) return false
  const next = others[firstFrom(others, start + 1, endOf)]
  return next !== undefined && next.start < end
}

const endOf = ({ end }: Span) => end

/** Whether two spans share anything. */
export const overlap = (one: Span, other: Span): boolean => one.start < other.end && other.start < one.end
