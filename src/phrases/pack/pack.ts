import type { Key } from '../language/compile.ts'

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

/** A row, as narrow as its numbers let it be: what matching runs through is to stay near the processor. */
export type Numbers = Uint16Array | Int32Array

/** A row of numbers. */
export function toNumbers(numbers: readonly number[]): Numbers {
  const isNarrow = numbers.every((number) => number >= 0 && number <= 0xffff)
  return isNarrow ? Uint16Array.from(numbers) : Int32Array.from(numbers)
}

/**
 * The numbers of a pack. A row with a `First` beside it is cut in pieces: that says where each begins, and is one longer
 * than there are pieces.
 */
export interface Rows {
  /** The list of each phrase. */
  readonly listOf: Numbers
  /** Keys that must not stand just before each phrase. */
  readonly nots: Numbers
  readonly notFirst: Numbers
  /**
   * The variants, one after the other: `phrase, rarest, count, …steps`, where `rarest` is the place among the steps of the one that
   * it is looked up by, and a step is `slot * 4 + gap * 1 + comma * 2`. Those that are looked up together stand together.
   */
  readonly variants: Numbers
  /** Keys of which one must stand, for each slot, in order. */
  readonly slots: Numbers
  readonly slotFirst: Numbers
  /** The low and the high bits of each slot, by turns. */
  readonly slotBits: Int32Array
  /** For each key the phrases that it is by itself. */
  readonly alone: Numbers
  readonly aloneFirst: Numbers
  /**
   * For each key the variants of several words that are looked up by it, in groups with the same step beside the rarest one:
   * `side, low, high, count, …variants`, where `side` is `after * 2 + gap`, the bits are those of that step's slot, and a
   * variant is told by where it begins.
   */
  readonly groups: Numbers
  readonly groupFirst: Numbers
}

/** A phrase, apart from the ways to say it. */
export interface PackedPhrase {
  readonly list: number
  /** Keys that must not stand just before. */
  readonly not?: readonly number[]
  readonly replacements?: readonly string[]
}

/** What the numbers of steps and of sides are made of. */
export const GAP = 1
export const AFTER = 2
export const COMMA = 2
export const SLOT = 4

/** How many numbers stand before the steps of a variant, and before the variants of a group. */
export const VARIANT_HEAD = 3
export const GROUP_HEAD = 4

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
