import type { Entity, EntityKind, Text, Word } from '../../types.ts'
import { FREELY, type WordEntry, type Words } from './words.ts'

/** What stands before a word; no phrase goes across an `END`. */
export const NONE = 0
export const CLAUSE = 1
export const END = 2

/**
 * A text laid out for matching in rows by word: what stands between its words, who may skip them, which entities begin and
 * end there. One object serves text after text, so that matching makes next to no garbage.
 */
export class Layout {
  readonly #words: Words
  readonly #classes: ReadonlyMap<EntityKind, number>
  /** How many words the text has. */
  length = 0
  /** Nothing for words that are not the writer's own. */
  readonly entries: (WordEntry | undefined)[] = []
  /** What stands before each word, and behind the last; the commas of an aside are nothing. */
  borders = new Uint8Array(256)
  /** Who may skip each word. */
  skips = new Uint8Array(256)
  /** The bits of each word's keys, and of the entities that cover it. */
  low = new Int32Array(256)
  high = new Int32Array(256)
  /** The entities that matter: those of a class in use. */
  readonly entities: { readonly key: number; readonly from: number; readonly to: number }[] = []
  /** One more than the place in `entities` of the one that begins at a word. */
  starts = new Int32Array(256)
  /** One more than the place in `entities` of the one that ends before a word. */
  ends = new Int32Array(256)

  /** `classes` is the key of each entity class in use. */
  constructor(words: Words, classes: ReadonlyMap<EntityKind, number>) {
    this.#words = words
    this.#classes = classes
  }

  /** Takes the next text. */
  read({ words, entities }: Text): void {
    this.length = words.length
    if (this.borders.length <= words.length) this.#grow(words.length * 2)
    this.#forgetEntities()

    let before: Word | undefined
    for (let at = 0; at < words.length; at++) {
      const word = words[at]!
      const entry = word.own ? this.#words.of(word.lexeme) : undefined
      this.entries[at] = entry
      this.borders[at] = entry === undefined ? END : borderOf(word, before)
      this.skips[at] = entry === undefined || word.aside ? FREELY : entry.skip
      this.low[at] = entry === undefined ? 0 : entry.low
      this.high[at] = entry === undefined ? 0 : entry.high
      before = entry && word
    }
    this.borders[words.length] = END

    for (const entity of entities) this.#place(entity)
  }

  #forgetEntities(): void {
    for (const { from, to } of this.entities) {
      this.starts[from] = 0
      this.ends[to] = 0
    }
    this.entities.length = 0
  }

  #place({ kind, from, to }: Entity): void {
    const key = to > from ? this.#classes.get(kind) : undefined
    if (key === undefined) return
    const place = this.entities.push({ key, from, to })
    this.starts[from] = place
    this.ends[to] = place
    for (let word = from; word < to; word++) {
      if (key & 32) this.high[word]! |= 1 << (key & 31)
      else this.low[word]! |= 1 << (key & 31)
    }
  }

  #grow(length: number): void {
    this.borders = new Uint8Array(length)
    this.skips = new Uint8Array(length)
    this.low = new Int32Array(length)
    this.high = new Int32Array(length)
    this.starts = new Int32Array(length)
    this.ends = new Int32Array(length)
  }
}

function borderOf(word: Word, before: Word | undefined): number {
  if (before === undefined || word.sentence !== before.sentence) return END
  if (word.border === 'none' || word.aside || before.aside) return NONE
  return word.border === 'sentence' ? END : CLAUSE
}
