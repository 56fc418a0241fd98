/** Insertions, deletions, changes of a character and swaps of neighbours that make `b` of `a`. */
export function distance(a: string, b: string): number {
  let before: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, column) => column)
  for (let row = 1; row <= a.length; row++) {
    const line = [row]
    for (let column = 1; column <= b.length; column++) {
      const change = last[column - 1]! + (a[row - 1] === b[column - 1] ? 0 : 1)
      const isSwap = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]
      const swap = isSwap ? before[column - 2]! + 1 : change
      line.push(Math.min(change, swap, last[column]! + 1, line[column - 1]! + 1))
    }
    before = last
    last = line
  }
  return last[b.length]!
}
