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

  /** Where `slot` may end (exclusive) when the slot before it ends at one of `ends`. */
  endsAfter(ends: Iterable<number>, slot: Slot): Set<number> {
    const next = new Set<number>()
    for (const end of ends) {
      const pass = new Pass(slot)
      for (let word = end; pass.border(this.#border(word)); word++) {
        if (this.#isWord(slot, word)) next.add(word + 1)
        const entity = this.#starts.get(word)
        if (entity !== undefined && slot.any.includes(`<${entity.kind}>`)) next.add(entity.to)
        if (!pass.word(this.#kind(word))) break
      }
    }
    return next
  }

  /** Where `previous` may begin when `slot`, which follows it, begins at one of `starts`. */
  startsBefore(starts: Iterable<number>, slot: Slot, previous: Slot): Set<number> {
    const next = new Set<number>()
    for (const start of starts) {
      const pass = new Pass(slot)
      for (let word = start; pass.border(this.#border(word)); word--) {
        if (this.#isWord(previous, word - 1)) next.add(word - 1)
        const entity = this.#ends.get(word)
        if (entity !== undefined && previous.any.includes(`<${entity.kind}>`)) next.add(entity.from)
        if (!pass.word(this.#kind(word - 1))) break
      }
    }
    return next
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
