import { maskOf, type WordEntry } from './words.ts'

/** Which keys each slot takes; looked into slot by slot, when matching first comes to one. */
export class Slots {
  readonly #slots: readonly (readonly number[])[]
  readonly #keys: (ReadonlySet<number> | undefined)[]
  /** One bit of 32 for each key tells most misses at once; 0: not looked into. */
  readonly #masks: Int32Array

  constructor(slots: readonly (readonly number[])[]) {
    this.#slots = slots
    this.#keys = new Array(slots.length)
    this.#masks = new Int32Array(slots.length)
  }

  has(slot: number, key: number): boolean {
    return this.#keysOf(slot).has(key)
  }

  hasAny(slot: number, { keys, mask }: WordEntry): boolean {
    const slotMask = this.#masks[slot]!
    if (slotMask !== 0 && (slotMask & mask) === 0) return false
    const slotKeys = this.#keysOf(slot)
    for (const key of keys) if (slotKeys.has(key)) return true
    return false
  }

  #keysOf(slot: number): ReadonlySet<number> {
    const known = this.#keys[slot]
    if (known !== undefined) return known
    const keys = new Set(this.#slots[slot])
    this.#keys[slot] = keys
    this.#masks[slot] = maskOf(this.#slots[slot]!)
    return keys
  }
}
