import { type Numbers, toNumbers } from './pack.ts'

/** A row of numbers cut in pieces: `first` says where each begins, and is one longer than there are pieces. */
export interface Pieces {
  readonly row: Numbers
  readonly first: Numbers
}

/** Writes pieces one after the other. */
export function toPieces(pieces: readonly (readonly number[])[]): Pieces {
  const first = [0]
  for (const piece of pieces) first.push(first.at(-1)! + piece.length)
  return { row: toNumbers(pieces.flat()), first: toNumbers(first) }
}

/** Reads them back. */
export function fromPieces(row: Numbers, first: Numbers): number[][] {
  const pieces: number[][] = []
  for (let at = 0; at + 1 < first.length; at++) pieces.push([...row.subarray(first[at], first[at + 1])])
  return pieces
}
