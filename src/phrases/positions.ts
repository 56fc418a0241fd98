import type { Layout } from './layout.ts'

/**
 * Where the words of a text stand that a slot takes, as a set of word numbers modulo 32: a phrase whose neighbouring slot
 * stands nowhere near is passed over after one look. One object serves text after text.
 */
export class Positions {
  /** The keys of all slots in one row, and where each slot's begin; one more than there are slots. */
  readonly #keys: Int32Array
  readonly #first: Int32Array
  /** The text in which a key, a slot was last met; what is older counts for nothing. */
  readonly #keyText: Int32Array
  readonly #slotText: Int32Array
  readonly #keyWords: Int32Array
  readonly #slotWords: Int32Array
  #layout: Layout
  #text = 0

  constructor(keys: number, slots: readonly (readonly number[])[], layout: Layout) {
    this.#keys = Int32Array.from(slots.flat())
    this.#first = new Int32Array(slots.length + 1)
    slots.forEach((slot, at) => {
      this.#first[at + 1] = this.#first[at]! + slot.length
    })
    this.#keyText = new Int32Array(keys)
    this.#keyWords = new Int32Array(keys)
    this.#slotText = new Int32Array(slots.length)
    this.#slotWords = new Int32Array(slots.length)
    this.#layout = layout
  }

  /** Takes the text that the layout has just read. */
  read(): void {
    const { length, entries, entities } = this.#layout
    this.#text++
    for (let at = 0; at < length; at++) {
      const entry = entries[at]
      if (entry !== undefined) for (const key of entry.keys) this.#add(key, at)
    }
    for (const { key, from, to } of entities) for (let word = from; word < to; word++) this.#add(key, word)
  }

  /** Bits of the words that a slot takes. */
  of(slot: number): number {
    const text = this.#text
    if (this.#slotText[slot] === text) return this.#slotWords[slot]!
    let words = 0
    const stop = this.#first[slot + 1]!
    for (let at = this.#first[slot]!; at < stop; at++) {
      const key = this.#keys[at]!
      if (this.#keyText[key] === text) words |= this.#keyWords[key]!
    }
    this.#slotText[slot] = text
    this.#slotWords[slot] = words
    return words
  }

  /** Whether a slot takes a word. */
  takes(slot: number, word: number): boolean {
    if ((this.of(slot) & bitOf(word)) === 0) return false
    const entry = this.#layout.entries[word]
    if (entry !== undefined) for (const key of entry.keys) if (this.accepts(slot, key)) return true
    return false
  }

  /** Whether a key is one of a slot's. */
  accepts(slot: number, key: number): boolean {
    const stop = this.#first[slot + 1]!
    for (let at = this.#first[slot]!; at < stop; at++) if (this.#keys[at] === key) return true
    return false
  }

  #add(key: number, word: number): void {
    if (this.#keyText[key] === this.#text) this.#keyWords[key]! |= bitOf(word)
    else {
      this.#keyText[key] = this.#text
      this.#keyWords[key] = bitOf(word)
    }
  }
}

export const bitOf = (word: number): number => 1 << (word & 31)
