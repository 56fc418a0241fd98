import Papa from 'papaparse'
import type { Lines } from '../../lines.ts'
import type { ReadProblem } from '../../types.ts'
import { Window } from '../window.ts'

/** A row of a table, and where it stands in a text. */
export interface Row {
  readonly cells: readonly string[]
  readonly lines: Lines
  readonly start: number
  readonly end: number
}

/** A row with more characters has a quote that nothing closes. */
const LONGEST = 4 * 1024 * 1024

/** The rows of a table, a window of them in memory at a time. A row with a stray quote costs only itself. */
export function* csvRows(pieces: Iterable<string>, delimiter: string): Generator<Row | ReadProblem> {
  const window = new Window(pieces)
  for (let more = true; more || window.text !== ''; ) {
    if (more) more = window.more()
    const passed = yield* rowsIn(window, delimiter, !more)
    const stuck = passed === 0 && window.text.length > (more ? LONGEST : 0)
    if (stuck) yield unclosed(window.lines(), 0)
    window.drop(stuck ? lineEnd(window.text, 0) : passed)
  }
}

/** Yields the rows that are whole, and says where they end. */
function* rowsIn(window: Window, delimiter: string, last: boolean): Generator<Row | ReadProblem, number> {
  const lines = window.lines()
  const found: { cells: readonly string[]; end: number; faulty: boolean; open: boolean }[] = []
  new Papa.Parser({
    delimiter,
    newline: '\n',
    fastMode: false,
    step({ data, errors, meta }) {
      const [cells = []] = data as unknown as readonly string[][]
      const open = errors.some(({ code }) => code === 'MissingQuotes')
      found.push({ cells, end: meta.cursor, faulty: errors.length > 0, open })
    },
  }).parse(lines.text, 0, !last)
  let start = 0
  for (const { cells, end, faulty, open } of found) {
    if (open) break
    if (faulty)
      yield {
        problem: 'A quote within a quoted cell stands alone: it must be doubled.',
        at: lines.point(start),
      }
    else yield { cells: withoutReturn(cells, lines.text, end), lines, start, end }
    start = end
  }
  return start
}

/** A line break of Windows leaves its first half in a last cell without quotes. */
function withoutReturn(cells: readonly string[], text: string, end: number): readonly string[] {
  const last = cells.at(-1) ?? ''
  return last.endsWith('\r') && /[^"]\r\n?$/.test(text.slice(Math.max(0, end - 3), end))
    ? [...cells.slice(0, -1), last.slice(0, -1)]
    : cells
}

function unclosed(lines: Lines, start: number): ReadProblem {
  return { problem: 'A cell begins with a quote that nothing closes.', at: lines.point(start) }
}

function lineEnd(text: string, from: number): number {
  const feed = text.indexOf('\n', from)
  return feed === -1 ? text.length : feed + 1
}
