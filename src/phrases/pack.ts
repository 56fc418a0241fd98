import type { Key } from './compile.ts'

/**
 * The lists of one language as an index. What matching runs through is written in rows of numbers, so that a build can make
 * it and a start need only read it. Numbers are places in the pools.
 */
export interface Pack {
  readonly keys: readonly Key[]
  readonly lists: readonly PackedList[]
  /** The first phrase of each list. */
  readonly firsts: readonly number[]
  /** Better wordings, by phrase. */
  readonly replacements: Readonly<Record<number, readonly string[]>>
  readonly rows: Rows
}

interface PackedList {
  readonly room: string
  readonly list: string
}

/**
 * The numbers of a pack. A row with a `First` beside it is cut in pieces: that says where each begins, and is one longer
 * than there are pieces.
 */
export interface Rows {
  /** The list of each phrase. */
  readonly listOf: Int32Array
  /** Keys that must not stand just before each phrase. */
  readonly nots: Int32Array
  readonly notFirst: Int32Array
  /** All steps of all variants; a step is `slot * 4 + gap * 1 + comma * 2`. */
  readonly steps: Int32Array
  /** By fours for each variant: its phrase, its first step, the one it is looked up by (the rarest), where its steps end. */
  readonly variants: Int32Array
  /** Keys of which one must stand, for each slot, in order. */
  readonly slots: Int32Array
  readonly slotFirst: Int32Array
  /** The low and the high bits of each slot, by turns. */
  readonly slotBits: Int32Array
  /** For each key the phrases that it is by itself. */
  readonly alone: Int32Array
  readonly aloneFirst: Int32Array
  /**
   * For each key the variants of several words that are looked up by it, in groups with the same step beside the rarest one:
   * `side, low, high, count, …variants`, where `side` is `after * 2 + gap`, and low and high are the bits of that step's slot.
   */
  readonly groups: Int32Array
  readonly groupFirst: Int32Array
}

export interface PackedPhrase {
  readonly list: number
  /** Keys that must not stand just before. */
  readonly not?: readonly number[]
  readonly replacements?: readonly string[]
}

export const GAP = 1
export const AFTER = 2
export const COMMA = 2
export const SLOT = 4

/** The slot of a step. */
export const slotOf = (step: number): number => step >> 2

/** What a pack says, before it is written in rows. */
export interface Content {
  readonly keys: readonly Key[]
  /** Keys of which one must stand. */
  readonly slots: readonly (readonly number[])[]
  readonly lists: readonly PackedList[]
  readonly phrases: readonly PackedPhrase[]
  /** The linear ways to say each phrase. */
  readonly variants: readonly { readonly phrase: number; readonly steps: readonly number[] }[]
}
