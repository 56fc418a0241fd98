import type { Lines } from '../lines.ts'
import type { Span } from '../types.ts'
import type { Passage } from './origin.ts'
import type { Path } from './shape.ts'

/** A record of a file: its value, and where the parts of it stand. */
export interface Located {
  readonly value: unknown
  /** The text that the record stands in. */
  readonly lines: Lines
  /** Where the part at a path stands, or the nearest one around it that is there. */
  span(path: Path): Span
  /** The string at a path with the way back through the file's escapes; undefined: no string stands there. */
  passage(path: Path): Passage | undefined
}
