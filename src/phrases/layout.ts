import type { Entity, Text } from '../types.ts'
import { COMMA, FIRST_STEP, GAP, SLOT, type Variant } from './pack.ts'
import type { Slots } from './slots.ts'
import type { WordEntry } from './words.ts'

/** How many fillers and words of asides may stand between two words of a phrase. */
const FREE = 8

/** How many other words a gap may swallow. */
const SWALLOWED = 2

const NONE = 0
const CLAUSE = 1
const END = 2

const FREELY = 0
const IN_GAP = 1
const NEVER = 2

/** A text laid out for matching: what is known of each word, what stands between, which entities begin and end there. */
export class Layout {
  readonly #slots: Slots
  readonly #entries: readonly (WordEntry | undefined)[]
  /** What stands before each word; the commas of an aside are nothing. */
  readonly #borders: Uint8Array
  /** Who may skip each word. */
  readonly #skips: Uint8Array
  readonly #starts: ReadonlyMap<number, readonly [key: number, to: number]>
  readonly #ends: ReadonlyMap<number, readonly [key: number, from: number]>

  /** `entries` holds nothing for words that are not the writer's own; `classes` is the key of each entity class in use. */
  constructor(
    text: Text,
    entries: readonly (WordEntry | undefined)[],
    slots: Slots,
    classes: ReadonlyMap<Entity['kind'], number>,
  ) {
    this.#slots = slots
    this.#entries = entries
    const { words, entities } = text
    this.#borders = new Uint8Array(words.length + 1).fill(END)
    this.#skips = new Uint8Array(words.length)
    for (let at = 0; at < words.length; at++) {
      const entry = entries[at]
      if (entry === undefined) continue
      const word = words[at]!
      this.#skips[at] = entry.filler || word.aside ? FREELY : entry.gap ? IN_GAP : NEVER
      const before = words[at - 1]
      if (before === undefined || entries[at - 1] === undefined || word.sentence !== before.sentence) continue
      if (word.border === 'none' || word.aside || before.aside) this.#borders[at] = NONE
      else if (word.border !== 'sentence') this.#borders[at] = CLAUSE
    }

    const known = entities.filter(({ kind, from, to }) => classes.has(kind) && to > from)
    this.#starts = new Map(known.map(({ kind, from, to }) => [from, [classes.get(kind)!, to]]))
    this.#ends = new Map(known.map(({ kind, from, to }) => [to, [classes.get(kind)!, from]]))
  }

  /** Where the steps from place `next` on end (exclusive) at the furthest when the step before them ends at `end`; -1: nowhere. */
  right(variant: Variant, next: number, end: number): number {
    if (next === variant.length) return end
    const step = variant[next]!
    const slot = Math.trunc(step / SLOT)
    let gap = step & GAP ? SWALLOWED : 0
    let borders = step & COMMA ? 1 : 0
    let free = FREE
    let furthest = -1
    for (let word = end; ; word++) {
      const border = this.#borders[word]
      if (border !== NONE && (border !== CLAUSE || borders-- === 0)) break
      if (this.#stands(slot, word)) furthest = Math.max(furthest, this.right(variant, next + 1, word + 1))
      const entity = this.#starts.get(word)
      if (entity !== undefined && this.#slots.has(slot, entity[0])) {
        furthest = Math.max(furthest, this.right(variant, next + 1, entity[1]))
      }
      const skip = this.#skips[word]
      if (skip === FREELY ? free-- === 0 : skip !== IN_GAP || gap-- === 0) break
    }
    return furthest
  }

  /** Where the steps up to place `last` begin at the earliest when the step after them begins at `start`; -1: nowhere. */
  left(variant: Variant, last: number, start: number): number {
    if (last < FIRST_STEP) return start
    const slot = Math.trunc(variant[last]! / SLOT)
    const step = variant[last + 1]!
    let gap = step & GAP ? SWALLOWED : 0
    let borders = step & COMMA ? 1 : 0
    let free = FREE
    let earliest = -1
    for (let word = start; ; word--) {
      const border = this.#borders[word]
      if (border !== NONE && (border !== CLAUSE || borders-- === 0)) break
      if (this.#stands(slot, word - 1)) {
        earliest = nearer(earliest, this.left(variant, last - 1, word - 1))
      }
      const entity = this.#ends.get(word)
      if (entity !== undefined && this.#slots.has(slot, entity[0])) {
        earliest = nearer(earliest, this.left(variant, last - 1, entity[1]))
      }
      const skip = this.#skips[word - 1]
      if (skip === FREELY ? free-- === 0 : skip !== IN_GAP || gap-- === 0) break
    }
    return earliest
  }

  /** Whether one of the two words before `start`, in the same clause, has one of these keys. */
  preceded(start: number, keys: readonly number[]): boolean {
    let seen = 0
    for (let word = start; seen < 2 && this.#borders[word] === NONE; word--) {
      const entry = this.#entries[word - 1]!
      if (entry.keys.some((key) => keys.includes(key))) return true
      if (!entry.filler) seen++
    }
    return false
  }

  #stands(slot: number, word: number): boolean {
    const entry = this.#entries[word]
    return entry !== undefined && this.#slots.hasAny(slot, entry)
  }
}

const nearer = (known: number, found: number) =>
  known === -1 || (found !== -1 && found < known) ? found : known
