import type { Entity, Text } from '../types.ts'
import type { Key, Slot } from './compile.ts'

/** How many fillers and words of asides may stand between two words of a phrase. */
const FREE = 8

/** How many other words a gap may swallow. */
const GAP = 2

/** What matching asks of a form. */
export interface Traits {
  readonly keys: readonly Key[]
  /** Skipped between the words of a phrase for free. */
  readonly filler: boolean
  /** A gap may swallow it. */
  readonly gap: boolean
}

/** A text laid out for matching: what is known of each word, and which entities begin and end there. */
export class Layout {
  readonly #text: Text
  readonly #traits: readonly (Traits | undefined)[]
  readonly #starts = new Map<number, Entity>()
  readonly #ends = new Map<number, Entity>()

  /** `traits` holds nothing for words that are not the writer's own. */
  constructor(text: Text, traits: readonly (Traits | undefined)[]) {
    this.#text = text
    this.#traits = traits
    for (const entity of text.entities) {
      this.#starts.set(entity.from, entity)
      this.#ends.set(entity.to, entity)
    }
  }

  /** Where a slot that begins with the word `from` may end (exclusive). */
  ends(slot: Slot, from: number): number[] {
    const ends = this.#isWord(slot, from) ? [from + 1] : []
    const entity = this.#starts.get(from)
    if (entity !== undefined && slot.any.includes(`<${entity.kind}>`) && !ends.includes(entity.to)) {
      ends.push(entity.to)
    }
    return ends
  }

  /** Where a slot that ends before the word `to` may begin. */
  starts(slot: Slot, to: number): number[] {
    const starts = this.#isWord(slot, to - 1) ? [to - 1] : []
    const entity = this.#ends.get(to)
    if (entity !== undefined && slot.any.includes(`<${entity.kind}>`) && !starts.includes(entity.from)) {
      starts.push(entity.from)
    }
    return starts
  }

  /** Words at which `slot` may begin when the slot before it ends at `end`. */
  *after(end: number, slot: Slot): Generator<number> {
    const pass = new Pass(slot)
    for (let word = end; pass.border(this.#border(word)); word++) {
      yield word
      if (!pass.word(this.#kind(word))) return
    }
  }

  /** Ends (exclusive) of whatever may come before `slot`, which begins at `start`. */
  *before(start: number, slot: Slot): Generator<number> {
    const pass = new Pass(slot)
    for (let word = start; pass.border(this.#border(word)); word--) {
      yield word
      if (!pass.word(this.#kind(word - 1))) return
    }
  }

  /** Whether one of the two words before `start`, in the same clause, has one of these keys. */
  preceded(start: number, keys: readonly Key[]): boolean {
    let seen = 0
    for (let word = start; seen < 2 && this.#border(word) === 'none'; word--) {
      const traits = this.#traits[word - 1]!
      if (traits.keys.some((key) => keys.includes(key))) return true
      if (!traits.filler) seen++
    }
    return false
  }

  #isWord(slot: Slot, word: number): boolean {
    const keys = this.#traits[word]?.keys ?? []
    for (const key of keys) if (slot.any.includes(key)) return true
    return false
  }

  /** What stands between a word and the one before it; the commas of an aside are nothing. */
  #border(word: number): 'none' | 'clause' | 'end' {
    if (this.#traits[word] === undefined || this.#traits[word - 1] === undefined) return 'end'
    const before = this.#text.words[word - 1]!
    const after = this.#text.words[word]!
    if (after.border === 'sentence' || after.sentence !== before.sentence) return 'end'
    return after.border === 'none' || after.aside || before.aside ? 'none' : 'clause'
  }

  #kind(word: number): 'free' | 'gap' | 'stop' {
    const traits = this.#traits[word]!
    if (traits.filler || this.#text.words[word]!.aside) return 'free'
    return traits.gap ? 'gap' : 'stop'
  }
}

/** What is left of what may stand before one slot. */
class Pass {
  #free = FREE
  #gap: number
  #borders: number

  constructor(slot: Slot) {
    this.#gap = slot.gap ? GAP : 0
    this.#borders = slot.comma ? 1 : 0
  }

  border(border: 'none' | 'clause' | 'end'): boolean {
    return border === 'none' || (border === 'clause' && this.#borders-- > 0)
  }

  word(kind: 'free' | 'gap' | 'stop'): boolean {
    if (kind === 'free') return this.#free-- > 0
    return kind === 'gap' && this.#gap-- > 0
  }
}
