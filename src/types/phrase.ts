import type { Span, Text } from './text.ts'

/** A phrase of a list, met in a text. */
export interface Match extends Span {
  /** The words as they stand. */
  readonly value: string
  /** Its place in the list. */
  readonly phrase: number
  /** Better wordings that the list offers. */
  readonly replacements: readonly string[]
  /** Words `[from, to)` of `Text.words`. */
  readonly from: number
  readonly to: number
}

/** The words of one room, in the language of whatever text is asked about. */
export interface Lexicon {
  /** The lists that the room has. */
  readonly lists: readonly string[]
  /** Where the phrases of a list stand among the writer's own words, in order, the longest of those that overlap. */
  find(list: string, text: Text): readonly Match[]
  /** Whether any does. */
  has(list: string, text: Text): boolean
}
