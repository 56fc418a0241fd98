/** The index of the first of ordered things that reaches `least` by its measure; their number, where none does. */
export function firstFrom<T>(list: readonly T[], least: number, measure: (it: T) => number): number {
  let low = 0
  let high = list.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (measure(list[middle]!) < least) low = middle + 1
    else high = middle
  }
  return low
}
