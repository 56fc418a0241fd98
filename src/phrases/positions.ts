/**
 * Where the words of a text stand that a slot takes, as a set of word numbers modulo 32: a phrase whose neighbouring slot
 * stands nowhere near is passed over after one look. One object serves text after text.
 */
export class Positions {
  readonly #slots: readonly (readonly number[])[]
  /** The text in which a key, a slot was last met; what is older counts for nothing. */
  readonly #keyText: Int32Array
  readonly #slotText: Int32Array
  readonly #keyWords: Int32Array
  readonly #slotWords: Int32Array
  #text = 0

  constructor(keys: number, slots: readonly (readonly number[])[]) {
    this.#slots = slots
    this.#keyText = new Int32Array(keys)
    this.#keyWords = new Int32Array(keys)
    this.#slotText = new Int32Array(slots.length)
    this.#slotWords = new Int32Array(slots.length)
  }

  /** Forgets the text before. */
  begin(): void {
    this.#text++
  }

  /** A word of the text has this key. */
  add(key: number, word: number): void {
    if (this.#keyText[key] === this.#text) this.#keyWords[key]! |= bitOf(word)
    else {
      this.#keyText[key] = this.#text
      this.#keyWords[key] = bitOf(word)
    }
  }

  /** Bits of the words that a slot takes; to be asked when all keys of the text have been added. */
  of(slot: number): number {
    const text = this.#text
    if (this.#slotText[slot] === text) return this.#slotWords[slot]!
    let words = 0
    for (const key of this.#slots[slot]!) if (this.#keyText[key] === text) words |= this.#keyWords[key]!
    this.#slotText[slot] = text
    this.#slotWords[slot] = words
    return words
  }
}

export const bitOf = (word: number): number => 1 << (word & 31)
