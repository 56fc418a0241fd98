import type { Region } from '../../types.ts'

/** The regions of all lists by their start; of those that start together the longest is first. */
export function inOrder(...lists: readonly (readonly Region[])[]): readonly Region[] {
  const all: Region[] = []
  let sorted = true
  for (const list of lists) {
    for (const region of list) {
      const last = all.at(-1)
      if (last !== undefined && compare(last, region) > 0) sorted = false
      all.push(region)
    }
  }
  return sorted ? all : all.sort(compare)
}

function compare(a: Region, b: Region): number {
  return a.start - b.start || b.end - a.end
}
