import type { Region } from '../../types.ts'
import { Mark } from '../signs.ts'
import { isDigitAt } from '../words/characters.ts'
import { endsInVerb, isAttribution, isLeading } from './attribution.ts'
import { headLength, isBanner, isRule } from './heads.ts'
import type { Line } from './lines.ts'

/** A line over a mail is short, even where it is wrapped. */
const MOST = { length: 280, lines: 3, verb: 24 }

/** What stands over a mail: so many lines; `sure` where it needs no `>` after it. */
interface Head {
  readonly count: number
  readonly sure: boolean
}

const NONE: readonly Region[] = []

const sure = (count: number): Head => ({ count, sure: true })

/** Quoted text: lines that begin with `>`, and from a mail's head on to the end of the text or of the lines with `>` after it. */
export function findQuotes(value: string, lines: readonly Line[], marks: number): readonly Region[] {
  if (lines.length === 1 || (marks & (Mark.greater | Mark.colon | Mark.dash)) === 0) return NONE
  const quotes: Region[] = []
  let headed = false
  for (let at = 0; at < lines.length; ) {
    const line = lines[at]!
    const head = isEmpty(line) ? undefined : headAt(value, lines, at)
    const first = head === undefined ? at : nextFull(lines, at + head.count)
    let last = at - 1
    if (first < lines.length && isMarked(value, lines[first]!)) {
      last = lastMarked(value, lines, first)
      if (head === undefined && isArrows(value, lines, first, last)) {
        at = last + 1
        continue
      }
    } else if (head?.sure) last = lastQuoted(value, lines, at + head.count)
    if (last >= at) quotes.push({ kind: 'quote', start: line.start, end: lines[last]!.end })
    headed ||= head !== undefined
    at = Math.max(last, at) + 1
  }
  return headed || !isAll(quotes, lines) ? quotes : NONE
}

/** Whether the one quote is all there is: then somebody's list has arrows. */
function isAll([quote]: readonly Region[], lines: readonly Line[]): boolean {
  if (quote === undefined) return false
  return (
    quote.start === lines[nextFull(lines, 0)]!.start &&
    quote.end === lines.findLast((it) => !isEmpty(it))!.end
  )
}

const isEmpty = ({ start, end }: Line) => start === end

const isMarked = (value: string, line: Line) => !isEmpty(line) && value.charCodeAt(line.start) === GREATER

const GREATER = 0x3e
const COLON = 0x3a

function nextFull(lines: readonly Line[], from: number): number {
  let at = from
  while (at < lines.length && isEmpty(lines[at]!)) at++
  return at
}

/** The last of the lines with `>` that begin here; empty lines may stand between. */
function lastMarked(value: string, lines: readonly Line[], from: number): number {
  let last = from
  for (let at = from + 1; at < lines.length; at++) {
    if (isMarked(value, lines[at]!)) last = at
    else if (!isEmpty(lines[at]!)) break
  }
  return last
}

/** The last line of a mail that nothing marks: the one that says so, or the text's last. */
function lastQuoted(value: string, lines: readonly Line[], from: number): number {
  let last = from - 1
  for (let at = from; at < lines.length; at++) {
    if (isEmpty(lines[at]!)) continue
    last = at
    if (isBanner(value, lines[at]!, 'ends')) break
  }
  return last
}

/** Whether the marks are no quote's: the line before announces a list, or one line compares with a number. */
function isArrows(value: string, lines: readonly Line[], first: number, last: number): boolean {
  const before = lines[first - 1]
  if (before !== undefined && !isEmpty(before) && value.charCodeAt(before.end - 1) === COLON)
    return !endsInVerb(value.slice(Math.max(before.start, before.end - MOST.verb), before.end - 1))
  return first === last && isDigitAt(value, lines[first]!.start + 1)
}

/** The head of a mail that begins at a line. */
function headAt(value: string, lines: readonly Line[], at: number): Head | undefined {
  const line = lines[at]!
  if (isMarked(value, line)) return undefined
  const fields = headLength(value, lines, at)
  if (fields > 0) return sure(fields)
  const isOver = isBanner(value, line, 'begins')
  if (isOver || isRule(value, line)) {
    const next = nextFull(lines, at + 1)
    const more = headLength(value, lines, next)
    if (more > 0) return sure(next + more - at)
    return isOver ? sure(1) : undefined
  }
  for (let count = 1; count <= MOST.lines; count++) {
    const last = lines[at + count - 1]
    if (last === undefined || isEmpty(last) || last.end - line.start > MOST.length) return undefined
    const end = attributionEnd(value, last)
    if (end === undefined) continue
    if (count > 1 && !isDated(value, line)) return undefined
    const text = value.slice(line.start, end)
    if (isAttribution(text)) return sure(count)
    return isLeading(text) ? { count, sure: false } : undefined
  }
  return undefined
}

/** Where a line over a mail ends, without its colon or dashes; undefined: here it does not. */
function attributionEnd(value: string, { end }: Line): number | undefined {
  if (value.charCodeAt(end - 1) === COLON) return end - 1
  return value.endsWith(' ----', end) ? end - 5 : undefined
}

/** A line over a mail that is wrapped has at least the date's beginning before the wrap. */
function isDated(value: string, { start, end }: Line): boolean {
  for (let at = start; at < end; at++) if (isDigitAt(value, at)) return true
  return false
}
