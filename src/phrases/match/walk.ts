import { COMMA, GAP, type Numbers, type Rows, slotOf } from '../pack/pack.ts'
import { CLAUSE, type Layout, NONE } from './layout.ts'
import type { Slots } from './slots.ts'
import { FREELY, IN_GAP } from './words.ts'

/** How many fillers and words of asides may stand between two words of a phrase. */
const FREE = 8

/** How many other words a gap may swallow. */
export const SWALLOWED = 2

/** Goes over a text that is laid out, step by step of a phrase, from the word that it was looked up by. */
export class Walk {
  readonly #layout: Layout
  readonly #slots: Slots
  readonly #variants: Numbers
  readonly #nots: Numbers
  readonly #notFirst: Numbers

  constructor(layout: Layout, slots: Slots, { variants, nots, notFirst }: Rows) {
    this.#layout = layout
    this.#slots = slots
    this.#variants = variants
    this.#nots = nots
    this.#notFirst = notFirst
  }

  /** Where the steps at `[next, stop)` of the variants end (exclusive) at the furthest when the step before them ends at `end`; -1: nowhere. */
  right(next: number, stop: number, end: number): number {
    if (next === stop) return end
    const { borders, skips, starts, entities } = this.#layout
    const step = this.#variants[next]!
    const slot = slotOf(step)
    let gap = step & GAP ? SWALLOWED : 0
    let commas = step & COMMA ? 1 : 0
    let free = FREE
    let furthest = -1
    for (let word = end; ; word++) {
      const border = borders[word]
      if (border !== NONE && (border !== CLAUSE || commas-- === 0)) break
      if (this.#takes(slot, word)) {
        furthest = Math.max(furthest, this.right(next + 1, stop, word + 1))
      }
      if (starts[word] !== 0) {
        const { key, to } = entities[starts[word]! - 1]!
        if (this.#slots.accepts(slot, key)) furthest = Math.max(furthest, this.right(next + 1, stop, to))
      }
      const skip = skips[word]
      if (skip === FREELY ? free-- === 0 : skip !== IN_GAP || gap-- === 0) break
    }
    return furthest
  }

  /** Where the steps at `[first, last]` of the variants begin at the earliest when the step after them begins at `start`; -1: nowhere. */
  left(last: number, first: number, start: number): number {
    if (last < first) return start
    const { borders, skips, ends, entities } = this.#layout
    const slot = slotOf(this.#variants[last]!)
    const step = this.#variants[last + 1]!
    let gap = step & GAP ? SWALLOWED : 0
    let commas = step & COMMA ? 1 : 0
    let free = FREE
    let earliest = -1
    for (let word = start; ; word--) {
      const border = borders[word]
      if (border !== NONE && (border !== CLAUSE || commas-- === 0)) break
      if (this.#takes(slot, word - 1)) {
        earliest = nearer(earliest, this.left(last - 1, first, word - 1))
      }
      if (ends[word] !== 0) {
        const { key, from } = entities[ends[word]! - 1]!
        if (this.#slots.accepts(slot, key)) {
          earliest = nearer(earliest, this.left(last - 1, first, from))
        }
      }
      const skip = skips[word - 1]
      if (skip === FREELY ? free-- === 0 : skip !== IN_GAP || gap-- === 0) break
    }
    return earliest
  }

  /** Whether one of the two words before `start`, in the same clause, has a key that must not stand before a phrase. */
  forbids(phrase: number, start: number): boolean {
    const from = this.#notFirst[phrase]!
    const to = this.#notFirst[phrase + 1]!
    if (from === to) return false
    const { borders, entries } = this.#layout
    let seen = 0
    for (let word = start; seen < 2 && borders[word] === NONE; word--) {
      const entry = entries[word - 1]!
      for (let at = from; at < to; at++) if (entry.keys.includes(this.#nots[at]!)) return true
      if (entry.skip !== FREELY) seen++
    }
    return false
  }

  #takes(slot: number, word: number): boolean {
    const { low, high, entries } = this.#layout
    const { bits } = this.#slots
    if (((bits[slot * 2]! & low[word]!) | (bits[slot * 2 + 1]! & high[word]!)) === 0) return false
    const entry = entries[word]
    return entry !== undefined && this.#slots.takes(slot, entry.keys)
  }
}

const nearer = (known: number, found: number) =>
  known === -1 || (found !== -1 && found < known) ? found : known
