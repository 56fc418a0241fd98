import type { Location, Point, Span } from './types.ts'

/** The lines of a text: turns offsets into points. The index is built at the first question. */
export interface Lines {
  readonly text: string
  /** Where the text begins in its file: 0, or a record's offset in a file that is read piece by piece. */
  readonly base: number
  /** The point at an offset of `text`; offsets beyond its ends are drawn to them. */
  point(offset: number): Point
}

/** Where a file begins. */
export const START: Point = { line: 1, column: 1, offset: 0 }

/** Lines of a text that begins at `line` and `column` (from 1) and offset `base` of its file. */
export function createLines(text: string, line = 1, base = 0, column = 1): Lines {
  return new IndexedLines(text, line, base, column)
}

class IndexedLines implements Lines {
  readonly text: string
  readonly base: number
  readonly #line: number
  readonly #column: number
  /** Where each line begins. */
  #starts: readonly number[] | undefined

  constructor(text: string, line: number, base: number, column: number) {
    this.text = text
    this.base = base
    this.#line = line
    this.#column = column
  }

  point(offset: number): Point {
    const { text, base } = this
    this.#starts ??= lineStarts(text)
    const inside = Math.max(0, Math.min(offset, text.length))
    const index = lastAtMost(this.#starts, inside)
    const before = index === 0 ? this.#column : 1
    return { line: this.#line + index, column: inside - this.#starts[index]! + before, offset: base + inside }
  }
}

/** The offset of each line's first character. */
export function lineStarts(text: string): readonly number[] {
  const starts = [0]
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  return starts
}

/** Index of the last number of a rising list that is not above `limit`; the first is taken to be so. */
export function lastAtMost(rising: readonly number[], limit: number): number {
  let low = 0
  let high = rising.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (rising[middle]! <= limit) low = middle
    else high = middle - 1
  }
  return low
}

/** The order of what stands in one file or text. */
export const byPlace = (one: Pick<Point, 'line' | 'column'>, other: Pick<Point, 'line' | 'column'>): number =>
  one.line - other.line || one.column - other.column

/** Where a span stands: lines and columns from 1, in UTF-16 units. */
export function locate(lines: Lines, { start, end }: Span): Location {
  const from = lines.point(start)
  const to = lines.point(end)
  return { line: from.line, column: from.column, endLine: to.line, endColumn: to.column }
}
