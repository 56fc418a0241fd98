import type { Span } from '../../types.ts'
import { type Passage, passage } from '../origin.ts'
import type { Row } from './rows.ts'

/** A cell as it stands in its row's text. */
interface Cell extends Span {
  readonly quoted: boolean
}

/** Where the words of a cell stand. */
export function cellSpan(row: Row, delimiter: string, index: number): Span {
  const { start, end } = cellsOf(row, delimiter)[index] ?? row
  return { start, end }
}

/** A cell's text with the way back through its doubled quotes; undefined: the row has no such cell. */
export function cellPassage(row: Row, delimiter: string, index: number): Passage | undefined {
  const cell = cellsOf(row, delimiter)[index]
  if (!cell) return undefined
  if (cell.quoted) return passage(piecesOf(row.lines.text, cell), ({ text }) => text.replaceAll('"', '""'))
  const { start, end } = cell
  return passage({ texts: [0], files: [start], end }, ({ text }) =>
    text.includes(delimiter) || /["\r\n]/.test(text) ? undefined : text,
  )
}

/** The cells of a row that is well formed. */
function cellsOf({ lines: { text }, start, end }: Row, delimiter: string): readonly Cell[] {
  const cells: Cell[] = []
  const last = rowEnd(text, start, end)
  for (let at = start; ; ) {
    const cell = text[at] === '"' ? quotedCell(text, at + 1, last) : { start: at, end: last, quoted: false }
    const next = text.indexOf(delimiter, cell.quoted ? cell.end + 1 : at)
    const isLast = next === -1 || next >= last
    cells.push(isLast || cell.quoted ? cell : { ...cell, end: next })
    if (isLast) return cells
    at = next + delimiter.length
  }
}

function rowEnd(text: string, start: number, end: number): number {
  let last = end
  if (last > start && text[last - 1] === '\n') last--
  if (last > start && text[last - 1] === '\r') last--
  return last
}

function quotedCell(text: string, start: number, last: number): Cell {
  let end = text.indexOf('"', start)
  while (end !== -1 && text[end + 1] === '"') end = text.indexOf('"', end + 2)
  return { start, end: end === -1 ? last : end, quoted: true }
}

function piecesOf(source: string, { start, end }: Span) {
  const texts = [0]
  const files = [start]
  for (let at = source.indexOf('""', start); at !== -1 && at < end; at = source.indexOf('""', at + 2)) {
    texts.push(at + 1 - start - (texts.length - 1))
    files.push(at + 2)
  }
  return { texts, files, end }
}
