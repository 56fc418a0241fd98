import { type Lines, locate } from '../lines.ts'
import type { Location, Origin, Reply, Span } from '../types.ts'

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

export function inFile(origin: Origin, message: number, { start, end }: Span): Location {
  const from = origin.locate(message, start)
  const to = origin.locate(message, end)
  return { line: from.line, column: from.column, endLine: to.line, endColumn: to.column }
}
