/**
 * Which keys each slot takes. Every key has one of 64 bits; a word that has none of a slot's bits is none of its words, and
 * most words are told by that alone.
 */
export class Slots {
  /** The keys of all slots in one row, in order in each, and where each slot's begin; one more than there are slots. */
  readonly #keys: Int32Array
  readonly #first: Int32Array
  /** The low and the high bits of each slot, by turns. */
  readonly bits: Int32Array

  constructor(slots: readonly (readonly number[])[]) {
    this.#keys = Int32Array.from(slots.flatMap((slot) => slot.toSorted((a, b) => a - b)))
    this.#first = new Int32Array(slots.length + 1)
    slots.forEach((slot, at) => {
      this.#first[at + 1] = this.#first[at]! + slot.length
    })
    this.bits = Int32Array.from(slots.flatMap((slot) => [lowBits(slot), highBits(slot)]))
  }

  /** Whether a slot takes one of these keys. */
  takes(slot: number, keys: readonly number[]): boolean {
    for (const key of keys) if (this.accepts(slot, key)) return true
    return false
  }

  /** Whether a slot takes a key. */
  accepts(slot: number, key: number): boolean {
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

/** The bits of keys whose bit is among the first 32, together. */
export function lowBits(keys: readonly number[]): number {
  let bits = 0
  for (const key of keys) if ((key & 32) === 0) bits |= 1 << (key & 31)
  return bits
}

/** The bits of the others. */
export function highBits(keys: readonly number[]): number {
  let bits = 0
  for (const key of keys) if ((key & 32) !== 0) bits |= 1 << (key & 31)
  return bits
}
