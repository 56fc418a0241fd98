import type { Span } from '../types.ts'
import { firstFrom } from './search.ts'
import { isWordKind, kindOf } from './words/characters.ts'

/** Which mark closes what another opens, by character code. Straight quotes do both. */
const CLOSING: ReadonlyMap<number, number> = new Map(
  ['«»', '“”', '„“', '‘’', '""', "''"].map((pair) => [pair.charCodeAt(0), pair.charCodeAt(1)]),
)

/** Marks that also stand inside words and after numbers: they open before a word and close after one. */
const STRAIGHT: ReadonlySet<number> = new Set(['"', "'", '’'].map((mark) => mark.charCodeAt(0)))

/** Farther apart, two marks do not belong together. */
const LONGEST = 400

/** Passages in quotation marks, marks included; a mark that is not closed in its line and near opens nothing. */
export function quoted(value: string): Span[] {
  const spans: Span[] = []
  for (let start = nextOpening(value, 0); start !== -1; ) {
    const end = endOf(value, start)
    if (end !== -1) spans.push({ start, end })
    start = nextOpening(value, end === -1 ? start + 1 : end)
  }
  return spans
}

function nextOpening(value: string, from: number): number {
  for (let at = from; at < value.length; at++) {
    const mark = value.charCodeAt(at)
    // Letters and spaces, which nearly all characters are.
    if ((mark > 0x27 && mark < 0xab) || (mark > 0xab && mark < 0x2018) || mark === 0x20) continue
    if (!CLOSING.has(mark)) continue
    if (!STRAIGHT.has(mark) || (!isSolidAt(value, at - 1) && isSolidAt(value, at + 1))) return at
  }
  return -1
}

function endOf(value: string, opening: number): number {
  const closing = CLOSING.get(value.charCodeAt(opening))!
  const limit = Math.min(value.length, opening + LONGEST)
  for (let at = opening + 1; at < limit; at++) {
    const mark = value.charCodeAt(at)
    if (mark === NEWLINE) return -1
    if (mark === closing && (!STRAIGHT.has(closing) || !isWordAt(value, at + 1))) return at + 1
  }
  return -1
}

const NEWLINE = 10

const isSolidAt = (value: string, at: number): boolean =>
  isWordAt(value, at) || (at >= 0 && at < value.length && !/[\s([{«“„]/.test(value.charAt(at)))

const isWordAt = (value: string, at: number): boolean =>
  at >= 0 && at < value.length && isWordKind(kindOf(value.charCodeAt(at)))

/** Whether an offset lies in one of the spans, which come in order and do not overlap. */
export function liesIn(spans: readonly Span[], offset: number): boolean {
  const span = spans[firstFrom(spans, offset + 1, ({ end }) => end)]
  return span !== undefined && span.start < offset
}
