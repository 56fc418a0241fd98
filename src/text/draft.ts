import type { Sentence, Span, Word } from '../types.ts'

/** A value while it is being built. */
export type Draft<T> = { -readonly [Key in keyof T]: T[Key] }

/** A word before its place in the sentence is known. */
export type DraftWord = Draft<Word>

/** A sentence before its end is known. */
export type DraftSentence = Draft<Sentence>

/** A stretch that is one word whatever stands in it. */
export interface Opaque extends Span {
  readonly kind: 'link' | 'email' | 'placeholder' | 'code' | 'comment' | 'tag'
  /** A link's address, an e-mail in lower case, a variable's name, `blank`. */
  readonly value: string
}
