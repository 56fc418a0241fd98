import { type Lines, locate } from '../lines.ts'
import type { Location, Origin, Reply, Span, Text } from '../types.ts'

/** What tells where words of a thread stand. */
export interface Bearings {
  /** Undefined: the thread was not read from a file. */
  readonly origin?: Origin | undefined
  /** The lines of each message of the thread. */
  readonly lines: (message: number) => Lines
}

/** Where something stands, in the file (or, without one, in the reply) and in the reply. */
export interface Place {
  readonly file: Location
  readonly reply: Location
  /** The words there; empty: the whole reply is meant. */
  readonly quote: string
}

/** The place of a span; undefined: of the whole reply. */
export function placeOf(reply: Reply, span: Span | undefined, { origin, lines }: Bearings): Place {
  const { start, end } = span ?? wholeOf(reply)
  const location = locate(lines(reply.index), { start, end })
  return {
    file: origin ? inFile(origin, reply.index, { start, end }) : location,
    reply: location,
    quote: span ? reply.message.text.slice(start, end) : '',
  }
}

/** The part of a reply that stands for all of it: its text without the white space around. */
export function wholeOf({ message: { text } }: Reply): Span {
  const end = text.trimEnd().length
  return { start: Math.min(text.length - text.trimStart().length, end), end }
}

/** A part of a reply that begins with the end of a contraction begins with its word: "we’ll try", not "’ll try". */
export function fromWordStart(text: Text, { start, end }: Span): Span {
  if (!CLITIC.test(text.value.charAt(start))) return { start, end }
  const at = text.wordFrom(start)
  const before = text.words[at - 1]
  return before !== undefined && text.words[at]?.start === start && before.end === start
    ? { start: before.start, end }
    : { start, end }
}

/** What the end of a contraction begins with: ’ll, n’t. */
const CLITIC = /['’n]/

/** Where a span of a message stands in the file that it was read from. */
export function inFile(origin: Origin, message: number, { start, end }: Span): Location {
  const from = origin.locate(message, start)
  const to = origin.locate(message, end)
  return { line: from.line, column: from.column, endLine: to.line, endColumn: to.column }
}
