/** A row of numbers cut in pieces: `first` says where each begins, and is one longer than there are pieces. */
export interface Pieces {
  readonly row: Int32Array
  readonly first: Int32Array
}

/** Writes pieces one after the other. */
export function toPieces(pieces: readonly (readonly number[])[]): Pieces {
  const first = new Int32Array(pieces.length + 1)
  pieces.forEach((piece, at) => {
    first[at + 1] = first[at]! + piece.length
  })
  return { row: Int32Array.from(pieces.flat()), first }
}

/** Reads them back. */
export function fromPieces(row: Int32Array, first: Int32Array): number[][] {
  const pieces: number[][] = []
  for (let at = 0; at + 1 < first.length; at++) pieces.push([...row.subarray(first[at], first[at + 1])])
  return pieces
}
