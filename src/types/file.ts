import type { Edit } from './finding.ts'
import type { Fix } from './result.ts'
import type { Thread } from './thread.ts'

/** A point in a file: 1-based line and column, and the offset in the decoded text where it is known. */
export interface Point {
  readonly line: number
  readonly column: number
  readonly offset?: number | undefined
}

/** The way back from a thread's texts into the file they were read from. */
export interface Origin {
  /** Where the thread's record begins. */
  readonly start: Point
  /** Where an offset of a message's text stands in the file. */
  locate(message: number, offset: number): Point
  /** The change of the file that makes this change of a message's text, in the file's own escapes; undefined: not safely possible. */
  edit(message: number, edit: Edit): Fix | undefined
}

/** One thread of a file. */
export interface Entry {
  readonly thread: Thread
  readonly origin: Origin
}

/** Something in a file that cannot be read; all else in it is read nevertheless. */
export interface ReadProblem {
  readonly problem: string
  readonly at: Point
  readonly end?: Point | undefined
}

/** What a reader is told of a file beside its content. */
export interface ReadContext {
  readonly filePath: string
  /** Who is the agent where the file does not say: names, ids or e-mails. */
  readonly agents: readonly string[]
}

/** The text of a file, without byte order mark. */
export interface Source {
  /** Piece by piece from the beginning, each time anew: a file too big to hold is never held. */
  pieces(): Iterable<string>
  whole(): string
  /** Where it begins in its file, when it is a part of one. */
  readonly start?: { readonly line: number; readonly offset: number } | undefined
}

type Entries = Iterable<Entry | ReadProblem> | AsyncIterable<Entry | ReadProblem>

/** What turns the text of one format into threads. */
export interface Reader {
  /** The source is to be the file's bytes, one character each: its parts have charsets of their own, as in mail. */
  readonly bytes?: boolean
  /** Each line is a record of its own: a file may be cut between any two and read in parts, which tell their `start`. */
  readonly lines?: boolean
  /** How sure it is, 0–1, that this is its format; `sample` is the beginning of the file. Without it the format's signs tell. */
  detect?(sample: string, filePath: string): number
  read(source: Source, context: ReadContext): Entries
}

/** One input format: a room in `readers/`. */
export interface Format {
  readonly name: string
  /** What people call it. */
  readonly title: string
  readonly holds: readonly ('transcripts' | 'templates')[]
  /** A form of replylint's own or of everybody, not a product's. */
  readonly own: boolean
  /** The endings of its files' names; a name with another ending, or none, may be anything. */
  readonly extensions: readonly string[]
  /** Keys and values that stand in quotes in its files: all of one list tell it, before any reader is asked. */
  readonly signs: readonly (readonly string[])[]
  load(): Promise<{ readonly reader: Reader }>
}
