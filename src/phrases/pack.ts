import type { Key } from './compile.ts'

/**
 * The lists of one language as an index: plain JSON, so that a build can make it and a start need only parse it. Numbers
 * are places in the pools; what matching runs through is written in long rows of numbers, one after the other.
 */
export interface Pack {
  readonly keys: readonly Key[]
  /** Keys of which one must stand. */
  readonly slots: readonly (readonly number[])[]
  readonly lists: readonly { readonly room: string; readonly list: string }[]
  readonly phrases: readonly PackedPhrase[]
  /** All steps of all variants; a step is `slot * 4 + gap * 1 + comma * 2`. */
  readonly steps: readonly number[]
  /** Where each variant's steps begin in `steps`; one more than there are variants. */
  readonly first: readonly number[]
  /** The place in `steps` of the step that each variant is looked up by: the one with the rarest words. */
  readonly rarest: readonly number[]
  /** The phrase of each variant. */
  readonly phrase: readonly number[]
  /**
   * For each key what is looked up by it, in groups with the same step beside the rarest one: `beside, count, …variants`,
   * where `beside` is `slot * 4 + after * 2 + gap * 1`, or -1 for variants of one step.
   */
  readonly postings: readonly number[]
  /** Where each key's groups begin in `postings`; one more than there are keys. */
  readonly posted: readonly number[]
}

export interface PackedPhrase {
  readonly list: number
  /** As the list has it. */
  readonly phrase: string
  /** Keys that must not stand just before. */
  readonly not?: readonly number[]
  readonly replacements?: readonly string[]
}

/** No step stands beside: the phrase is one word. */
export const ALONE = -1

export const GAP = 1
export const AFTER = 2
export const COMMA = 2
export const SLOT = 4

/** The slot of a step. */
export const slotOf = (step: number): number => step >> 2

/** What a pack says, before it is written in rows. */
export interface Content extends Pick<Pack, 'keys' | 'slots' | 'lists' | 'phrases'> {
  /** The linear ways to say each phrase. */
  readonly variants: readonly { readonly phrase: number; readonly steps: readonly number[] }[]
}
