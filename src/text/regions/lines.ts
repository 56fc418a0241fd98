import type { Span } from '../../types.ts'
import { isSpaceKind, kindOf } from '../words/characters.ts'

/** A line without the space around it; an empty line has `start === end`. */
export interface Line extends Span {
  /** Where the line itself begins. */
  readonly from: number
}

/** The lines of a text, in order. */
export function readLines(value: string): readonly Line[] {
  const lines: Line[] = []
  let from = 0
  for (;;) {
    const newline = value.indexOf('\n', from)
    const limit = newline < 0 ? value.length : newline
    let start = from
    let end = limit
    while (start < end && isSpaceKind(kindOf(value.charCodeAt(start)))) start++
    while (end > start && isSpaceKind(kindOf(value.charCodeAt(end - 1)))) end--
    lines.push({ from, start, end })
    if (newline < 0) return lines
    from = newline + 1
  }
}
