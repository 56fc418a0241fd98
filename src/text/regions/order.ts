import type { Region } from '../../types.ts'

/** Sorts the list by start; of those that start together the longest is first. */
export function inOrder(regions: Region[]): readonly Region[] {
  return regions.length > 1 ? regions.sort((a, b) => a.start - b.start || b.end - a.end) : regions
}
