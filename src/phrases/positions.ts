/**
 * Where the words of a text stand that a slot takes, as a set of word numbers modulo 32: a phrase whose neighbouring slot
 * stands nowhere near is passed over after one look. One object serves text after text.
 */
export class Positions {
  /** The slots that take each key, one key after the other. */
  readonly #takers: Int32Array
  /** Where each key's begin. */
  readonly #taken: Int32Array
  readonly #keyWords: Int32Array
  readonly #slotWords: Int32Array
  /** The text in which a slot was last met; what is older counts for nothing. */
  readonly #slotText: Int32Array
  readonly #met: number[] = []
  #text = 0

  constructor(keys: number, slots: readonly (readonly number[])[]) {
    this.#taken = new Int32Array(keys + 1)
    for (const slot of slots) for (const key of slot) this.#taken[key + 1]!++
    for (let key = 0; key < keys; key++) this.#taken[key + 1]! += this.#taken[key]!
    this.#takers = new Int32Array(this.#taken[keys]!)
    const next = this.#taken.slice()
    slots.forEach((slot, place) => {
      for (const key of slot) this.#takers[next[key]!++] = place
    })
    this.#keyWords = new Int32Array(keys)
    this.#slotWords = new Int32Array(slots.length)
    this.#slotText = new Int32Array(slots.length)
  }

  /** A word of the next text has this key. */
  add(key: number, word: number): void {
    if (this.#keyWords[key] === 0) this.#met.push(key)
    this.#keyWords[key]! |= bitOf(word)
  }

  /** All keys of the text have been added: it takes the place of the one before. */
  settle(): void {
    const text = ++this.#text
    for (const key of this.#met) {
      const words = this.#keyWords[key]!
      this.#keyWords[key] = 0
      for (let at = this.#taken[key]!; at < this.#taken[key + 1]!; at++) {
        const slot = this.#takers[at]!
        if (this.#slotText[slot] === text) this.#slotWords[slot]! |= words
        else {
          this.#slotText[slot] = text
          this.#slotWords[slot] = words
        }
      }
    }
    this.#met.length = 0
  }

  /** Bits of the words that a slot takes. */
  of(slot: number): number {
    return this.#slotText[slot] === this.#text ? this.#slotWords[slot]! : 0
  }
}

export const bitOf = (word: number): number => 1 << (word & 31)
