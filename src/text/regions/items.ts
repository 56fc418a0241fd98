import type { Region } from '../../types.ts'
import { Kind, kindOf } from '../words/characters.ts'
import type { Line } from './lines.ts'

/** A number or a letter with a stop or bracket, or a bullet, and a space. */
const MARK = /^(?:\d{1,2}[.)]|\p{L}\)|[-–—*+•·▪◦‣●○✓✔])\s/u

/** The entries of numbered and bulleted lists; an entry takes in the indented lines after it. */
export function findItems(value: string, lines: readonly Line[]): readonly Region[] {
  const items: Region[] = []
  let open: { start: number; end: number; indent: number } | undefined
  for (const line of lines) {
    const empty = line.start === line.end
    if (!empty && isItem(value, line)) {
      if (open !== undefined) items.push({ kind: 'item', start: open.start, end: open.end })
      open = { start: line.start, end: line.end, indent: line.start - line.from }
    } else if (open !== undefined) {
      if (!empty && line.start - line.from > open.indent) open.end = line.end
      else {
        items.push({ kind: 'item', start: open.start, end: open.end })
        open = undefined
      }
    }
  }
  if (open !== undefined) items.push({ kind: 'item', start: open.start, end: open.end })
  return items
}

function isItem(value: string, line: Line): boolean {
  const isLetter = (kindOf(value.charCodeAt(line.start)) & 7) > Kind.digit
  if (isLetter && value.charCodeAt(line.start + 1) !== 0x29) return false
  const text = value.slice(line.start, Math.min(line.end, line.start + 4))
  return MARK.test(text)
}
