import type { RelatedPlace } from './place.ts'
import type { Span } from './text.ts'

/** Values for the holes of a message. */
export type Data = Readonly<Record<string, string | number>>

/** A change of the reply's text. */
export interface Edit {
  readonly span: Span
  readonly text: string
}

/** A change that a person has to choose. */
export interface Suggestion {
  /** Names a message of the room; `data` fills its holes. */
  readonly messageId: string
  readonly data?: Data | undefined
  readonly fix: Edit
}

/** What a check yields. No span: the whole reply is meant. */
export interface Finding {
  /** Default: `default`. */
  readonly messageId?: string | undefined
  readonly span?: Span | undefined
  readonly data?: Data | undefined
  /** Safe to apply without a person looking. */
  readonly fix?: Edit | undefined
  readonly suggest?: readonly Suggestion[] | undefined
  /** The customer's words that prove it. */
  readonly related?: readonly RelatedPlace[] | undefined
}

/** A finding about a thread; no span: the whole message where it stands. */
export interface ThreadFinding extends Finding {
  /** Index in the thread. The customer's message that waits for us, or the word of ours that is too late. */
  readonly message: number
}
