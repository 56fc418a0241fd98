import type { Source } from '../types.ts'

/** A line of a file with its end, and where it begins. */
export interface Row {
  readonly text: string
  /** From 1. */
  readonly line: number
  readonly offset: number
}

/** The lines of a file, one at a time. */
export function* rowsOf(source: Source): Generator<Row> {
  let { line, offset } = source.start ?? BEGINNING
  for (const text of linesOf(source.pieces())) {
    yield { text, line, offset }
    line++
    offset += text.length
  }
}

const BEGINNING = { line: 1, offset: 0 }

function* linesOf(pieces: Iterable<string>): Generator<string> {
  let open: string[] = []
  for (const piece of pieces) {
    let start = 0
    for (let feed = piece.indexOf('\n'); feed !== -1; feed = piece.indexOf('\n', start)) {
      open.push(piece.slice(start, feed + 1))
      yield open.length === 1 ? open[0]! : open.join('')
      open = []
      start = feed + 1
    }
    if (start < piece.length) open.push(piece.slice(start))
  }
  if (open.length > 0) yield open.join('')
}
