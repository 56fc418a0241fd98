import type { Span } from './text.ts'

/** A place in some message of the thread. */
export interface Evidence {
  readonly message: number
  readonly span: Span
}

/** A place that a finding points at beside its own. */
export interface RelatedPlace extends Evidence {
  /** Names a message of the room that says what stands there. */
  readonly messageId?: string | undefined
}
