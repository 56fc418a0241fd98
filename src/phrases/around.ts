import { END, type Layout } from './layout.ts'
import { AFTER } from './pack.ts'
import type { Slots } from './slots.ts'
import { SWALLOWED } from './walk.ts'
import { FREELY } from './words.ts'

/**
 * Looks around a stretch of words, to tell most steps that cannot stand beside it without a walk: it sees the words up to the next
 * one that no filler is, and those that a gap reaches, as bits. A side is looked at when it is first asked about.
 */
export class Around {
  readonly #layout: Layout
  readonly #bits: Int32Array
  #start = 0
  #end = 0
  #seesBefore = false
  #seesAfter = false
  /** Low and high bits by turns: before, before across a gap, after, after across a gap. */
  readonly #seen = new Int32Array(8)

  constructor(layout: Layout, { bits }: Slots) {
    this.#layout = layout
    this.#bits = bits
  }

  /** Goes to the words `[start, end)`. */
  goTo(start: number, end: number): void {
    this.#start = start
    this.#end = end
    this.#seesBefore = false
    this.#seesAfter = false
  }

  /** Whether a step with this slot may stand on a side, `after * 2 + gap`; it may more often than it does. */
  sees(side: number, slot: number): boolean {
    if (side < AFTER) {
      if (!this.#seesBefore) this.#lookBefore()
    } else if (!this.#seesAfter) this.#lookAfter()
    const seen = this.#seen
    const bits = this.#bits
    return ((seen[side * 2]! & bits[slot * 2]!) | (seen[side * 2 + 1]! & bits[slot * 2 + 1]!)) !== 0
  }

  // Two loops rather than one with a direction: this is run for every word of every text.
  #lookBefore(): void {
    const { borders, skips, low, high } = this.#layout
    const seen = this.#seen
    let lows = 0
    let highs = 0
    let others = 0
    seen[0] = 0
    seen[1] = 0
    for (let word = this.#start; others <= SWALLOWED && borders[word] !== END; word--) {
      lows |= low[word - 1]!
      highs |= high[word - 1]!
      if (others === 0) {
        seen[0] = lows
        seen[1] = highs
      }
      if (skips[word - 1] !== FREELY) others++
    }
    seen[2] = lows
    seen[3] = highs
    this.#seesBefore = true
  }

  #lookAfter(): void {
    const { borders, skips, low, high } = this.#layout
    const seen = this.#seen
    let lows = 0
    let highs = 0
    let others = 0
    seen[4] = 0
    seen[5] = 0
    for (let word = this.#end; others <= SWALLOWED && borders[word] !== END; word++) {
      lows |= low[word]!
      highs |= high[word]!
      if (others === 0) {
        seen[4] = lows
        seen[5] = highs
      }
      if (skips[word] !== FREELY) others++
    }
    seen[6] = lows
    seen[7] = highs
    this.#seesAfter = true
  }
}
