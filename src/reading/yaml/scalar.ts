import type { Scalar } from 'yaml'
import { locateIn, type Passage, type Pieces, passage } from '../origin.ts'
import { ENCODERS } from './edit.ts'

/** The text of a YAML scalar in its file: plain, quoted or block; undefined where the two cannot be laid side by side. */
export function scalarPassage(source: string, scalar: Scalar, flow: boolean): Passage | undefined {
  const [start, end] = scalar.range ?? [0, 0]
  const value = String(scalar.value ?? '')
  const style = scalar.type ?? 'PLAIN'
  const block = style.startsWith('BLOCK')
  const indent = block ? blockIndent(source.slice(start, end), value) : 0
  const quote = style.startsWith('QUOTE') ? 1 : 0
  const from = block ? source.indexOf('\n', start) + 1 : start + quote
  const pieces = align(value, { source, from, end: end - quote, indent, block, style })
  if (!pieces) return undefined
  return passage(pieces, (edit) => {
    const range = { start: locateIn(pieces, edit.span.start), end: locateIn(pieces, edit.span.end) }
    // An empty line of a block has no indent to write after, and its end belongs to the next lines of the file too.
    const hemmed = source[range.start - 1] === '\n' || edit.span.end > value.trimEnd().length
    if (block && hemmed) return undefined
    return ENCODERS[style]?.(edit, { value, indent, flow, replaced: source.slice(range.start, range.end) })
  })
}

interface Written {
  readonly source: string
  readonly from: number
  readonly end: number
  /** Columns that a block scalar's lines are set in. */
  readonly indent: number
  readonly block: boolean
  readonly style: string
}

/** How far the lines are set in beyond the spaces that are the text's own. */
function blockIndent(written: string, value: string): number {
  return leadingSpaces(written.slice(written.indexOf('\n') + 1)) - leadingSpaces(value)
}

function leadingSpaces(text: string): number {
  return /^([ ]*)[^ \r\n]/m.exec(text)?.[1]?.length ?? 0
}

/** Walks value and source side by side; what the source has more of (indents, folded breaks, escapes) is stepped over. */
function align(value: string, { source, from, end, indent, block, style }: Written): Pieces | undefined {
  const texts: number[] = []
  const files: number[] = []
  let at = block ? afterIndent(source, from, indent) : from
  let offset = 0
  const mark = () => {
    const last = texts.length - 1
    if (last >= 0 && at - files[last]! === offset - texts[last]!) return
    texts.push(offset)
    files.push(at)
  }
  const nextLine = (feed: number) => {
    at = block ? afterIndent(source, feed, indent) : afterBlanks(source, feed)
  }
  mark()
  while (offset < value.length) {
    const sign = value[offset]!
    const breaks = breakAt(source, at)
    if (at > end) return undefined
    if (breaks > 0) {
      mark()
      if (sign === '\n' || sign === ' ') offset++
      nextLine(at + breaks)
    } else if (style === 'QUOTE_DOUBLE' && source[at] === '\\') {
      const size = breakAt(source, at + 1)
      if (size > 0) nextLine(at + 1 + size)
      else {
        mark()
        const escaped = escapeAt(source, at)
        at += escaped.length
        offset += escaped.units
      }
    } else if (source[at] === sign) {
      mark()
      at += style === 'QUOTE_SINGLE' && sign === "'" ? 2 : 1
      offset++
    } else if (!block && (source[at] === ' ' || source[at] === '\t')) at++
    else return undefined
  }
  mark()
  return { texts, files, end }
}

function breakAt(source: string, at: number): number {
  if (source[at] === '\n') return 1
  return source[at] === '\r' && source[at + 1] === '\n' ? 2 : 0
}

function afterIndent(source: string, at: number, indent: number): number {
  let next = at
  while (next < at + indent && source[next] === ' ') next++
  return next
}

function afterBlanks(source: string, at: number): number {
  let next = at
  while (source[next] === ' ' || source[next] === '\t') next++
  return next
}

const HEX_DIGITS: Readonly<Record<string, number>> = { x: 2, u: 4, U: 8 }

function escapeAt(source: string, at: number): { length: number; units: number } {
  const digits = HEX_DIGITS[source[at + 1] ?? ''] ?? 0
  const wide = digits === 8 && Number.parseInt(source.slice(at + 2, at + 10), 16) > 0xffff
  return { length: 2 + digits, units: wide ? 2 : 1 }
}
