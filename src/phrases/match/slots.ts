import type { Numbers, Rows } from '../pack/pack.ts'

/**
 * Which keys each slot takes. Every key has one of 64 bits; a word that has none of a slot's bits is none of its words, and
 * most words are told by that alone.
 */
export class Slots {
  readonly #keys: Numbers
  readonly #first: Numbers
  /** The low and the high bits of each slot, by turns. */
  readonly bits: Int32Array

  constructor({ slots, slotFirst, slotBits }: Rows) {
    this.#keys = slots
    this.#first = slotFirst
    this.bits = slotBits
  }

  /** Whether a slot takes one of these keys. */
  takes(slot: number, keys: readonly number[]): boolean {
    for (const key of keys) if (this.accepts(slot, key)) return true
    return false
  }

  /** Whether a slot takes a key: most that it does not are told by their bit alone. */
  accepts(slot: number, key: number): boolean {
    if ((this.bits[slot * 2 + ((key >> 5) & 1)]! & (1 << (key & 31))) === 0) return false
    let from = this.#first[slot]!
    let to = this.#first[slot + 1]!
    while (to - from > 1) {
      const middle = (from + to) >> 1
      if (this.#keys[middle]! <= key) from = middle
      else to = middle
    }
    return this.#keys[from] === key
  }
}
