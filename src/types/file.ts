import type { Fix } from './result.ts'
import type { Edit } from './rule.ts'
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

export interface ReadContext {
  readonly filePath: string
  /** Who is the agent where the file does not say: names, ids or e-mails. */
  readonly agents: readonly string[]
}

/** One input format. */
export interface Reader {
  readonly name: string
  /** How sure it is, 0–1, that this is its format; `sample` is the beginning of the file, decoded. */
  detect(sample: string, filePath: string): number
  /** All threads of a whole file. */
  read(text: string, context: ReadContext): Iterable<Entry | ReadProblem>
  /** The same for a file too big to hold. */
  stream?(chunks: AsyncIterable<string>, context: ReadContext): AsyncIterable<Entry | ReadProblem>
}
