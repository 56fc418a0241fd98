/** Which keys each slot takes; each is looked into when matching first comes to it. */
export class Slots {
  readonly #slots: readonly (readonly number[])[]
  readonly #keys: (ReadonlySet<number> | undefined)[]

  constructor(slots: readonly (readonly number[])[]) {
    this.#slots = slots
    this.#keys = new Array(slots.length)
  }

  has(slot: number, key: number): boolean {
    let keys = this.#keys[slot]
    if (keys === undefined) {
      keys = new Set(this.#slots[slot])
      this.#keys[slot] = keys
    }
    return keys.has(key)
  }

  hasAny(slot: number, keys: readonly number[]): boolean {
    for (const key of keys) if (this.has(slot, key)) return true
    return false
  }
}
