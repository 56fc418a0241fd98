import { AFTER } from '../pack/pack.ts'
import { END, type Layout } from './layout.ts'
import { SWALLOWED } from './walk.ts'
import { FREELY } from './words.ts'

/**
 * Looks around a stretch of words, to tell most steps that cannot stand beside it without a walk: it sees the words up to the next
 * one that no filler is, and those that a gap reaches, as bits. A side is looked at when it is first asked about.
 */
export class Around {
  readonly #layout: Layout
  #start = 0
  #end = 0
  #seesBefore = false
  #seesAfter = false
  /** Low and high bits by turns: before, before across a gap, after, after across a gap. */
  readonly #seen = new Int32Array(8)

  constructor(layout: Layout) {
    this.#layout = layout
  }

  /** Goes to the words `[start, end)`. */
  goTo(start: number, end: number): void {
    this.#start = start
    this.#end = end
    this.#seesBefore = false
    this.#seesAfter = false
  }

  /** Whether a step whose slot has these bits may stand on a side, `after * 2 + gap`; it may more often than it does. */
  sees(side: number, low: number, high: number): boolean {
    if (side < AFTER) {
      if (!this.#seesBefore) this.#lookBefore()
    } else if (!this.#seesAfter) this.#lookAfter()
    const seen = this.#seen
    return ((seen[side * 2]! & low) | (seen[side * 2 + 1]! & high)) !== 0
  }

  #lookBefore(): void {
    this.#look(this.#start - 1, -1, 0)
    this.#seesBefore = true
  }

  #lookAfter(): void {
    this.#look(this.#end, 1, AFTER * 2)
    this.#seesAfter = true
  }

  /** Goes from a word on by `step`, and notes at `place` what it sees. */
  #look(from: number, step: 1 | -1, place: number): void {
    const { borders, skips, low, high } = this.#layout
    const seen = this.#seen
    const edge = step < 0 ? 1 : 0
    let lows = 0
    let highs = 0
    let others = 0
    seen[place] = 0
    seen[place + 1] = 0
    for (let word = from; others <= SWALLOWED && borders[word + edge] !== END; word += step) {
      lows |= low[word]!
      highs |= high[word]!
      if (others === 0) {
        seen[place] = lows
        seen[place + 1] = highs
      }
      if (skips[word] !== FREELY) others++
    }
    seen[place + 2] = lows
    seen[place + 3] = highs
  }
}
