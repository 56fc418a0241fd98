import type { EntityKind, Text } from '../types.ts'
import { COMMA, GAP, SLOT } from './pack.ts'
import { bitOf, type Positions } from './positions.ts'
import type { Slots } from './slots.ts'
import type { WordEntry } from './words.ts'

/** How many fillers and words of asides may stand between two words of a phrase. */
const FREE = 8

/** How many other words a gap may swallow. */
const SWALLOWED = 2

const NONE = 0
const CLAUSE = 1
const END = 2

const FREELY = 0
const IN_GAP = 1
const NEVER = 2

/** The words of a text that is being matched; nothing for those that are not the writer's own. */
export type Entries = readonly (WordEntry | undefined)[]

type Edge = readonly [key: number, other: number]

/**
 * A text laid out for matching: what stands between its words, who may skip them, which entities begin and end there.
 * One object serves text after text, so that matching makes next to no garbage.
 */
export class Layout {
  readonly #slots: Slots
  readonly #positions: Positions
  readonly #classes: ReadonlyMap<EntityKind, number>
  #entries: Entries = []
  /** What stands before each word; the commas of an aside are nothing. */
  #borders = new Uint8Array(256)
  /** Who may skip each word. */
  #skips = new Uint8Array(256)
  #starts: ReadonlyMap<number, Edge> = NO_EDGES
  #ends: ReadonlyMap<number, Edge> = NO_EDGES
  readonly #reach = new Int32Array(4)

  /** `positions` are those of the text that is read; `classes` is the key of each entity class in use. */
  constructor(slots: Slots, positions: Positions, classes: ReadonlyMap<EntityKind, number>) {
    this.#slots = slots
    this.#positions = positions
    this.#classes = classes
  }

  /** Takes the next text. */
  read(text: Text, entries: Entries): void {
    const { words, entities } = text
    this.#entries = entries
    if (this.#borders.length <= words.length) {
      this.#borders = new Uint8Array(words.length * 2)
      this.#skips = new Uint8Array(words.length * 2)
    }
    for (let at = 0; at < words.length; at++) {
      this.#borders[at] = END
      const entry = entries[at]
      if (entry === undefined) continue
      const word = words[at]!
      this.#skips[at] = entry.filler || word.aside ? FREELY : entry.gap ? IN_GAP : NEVER
      const before = words[at - 1]
      if (before === undefined || entries[at - 1] === undefined || word.sentence !== before.sentence) continue
      if (word.border === 'none' || word.aside || before.aside) this.#borders[at] = NONE
      else if (word.border !== 'sentence') this.#borders[at] = CLAUSE
    }
    this.#borders[words.length] = END

    const known = entities.filter(({ kind, from, to }) => to > from && this.#classes.has(kind))
    if (known.length === 0) {
      this.#starts = NO_EDGES
      this.#ends = NO_EDGES
      return
    }
    this.#starts = new Map(known.map(({ kind, from, to }) => [from, [this.#classes.get(kind)!, to]]))
    this.#ends = new Map(known.map(({ kind, from, to }) => [to, [this.#classes.get(kind)!, from]]))
  }

  /**
   * Bits of the words that the steps beside a stretch `[start, end)` can reach, more rather than fewer: by
   * `after * 2 + gap`. The same row every time.
   */
  reach(start: number, end: number): Int32Array {
    const reach = this.#reach.fill(0)
    let others = 0
    for (let word = start; others <= SWALLOWED && this.#borders[word] !== END; word--) {
      reach[1]! |= bitOf(word - 1)
      if (others === 0) reach[0] = reach[1]!
      if (this.#skips[word - 1] !== FREELY) others++
    }
    others = 0
    for (let word = end; others <= SWALLOWED && this.#borders[word] !== END; word++) {
      reach[3]! |= bitOf(word)
      if (others === 0) reach[2] = reach[3]!
      if (this.#skips[word] !== FREELY) others++
    }
    return reach
  }

  /** Where the steps `[next, stop)` end (exclusive) at the furthest when the step before them ends at `end`; -1: nowhere. */
  right(steps: Int32Array, next: number, stop: number, end: number): number {
    if (next === stop) return end
    const step = steps[next]!
    const slot = Math.trunc(step / SLOT)
    let gap = step & GAP ? SWALLOWED : 0
    let borders = step & COMMA ? 1 : 0
    let free = FREE
    let furthest = -1
    for (let word = end; ; word++) {
      const border = this.#borders[word]
      if (border !== NONE && (border !== CLAUSE || borders-- === 0)) break
      if (this.#stands(slot, word)) {
        furthest = Math.max(furthest, this.right(steps, next + 1, stop, word + 1))
      }
      const entity = this.#starts.get(word)
      if (entity !== undefined && this.#slots.has(slot, entity[0])) {
        furthest = Math.max(furthest, this.right(steps, next + 1, stop, entity[1]))
      }
      const skip = this.#skips[word]
      if (skip === FREELY ? free-- === 0 : skip !== IN_GAP || gap-- === 0) break
    }
    return furthest
  }

  /** Where the steps `[first, last]` begin at the earliest when the step after them begins at `start`; -1: nowhere. */
  left(steps: Int32Array, last: number, first: number, start: number): number {
    if (last < first) return start
    const slot = Math.trunc(steps[last]! / SLOT)
    const step = steps[last + 1]!
    let gap = step & GAP ? SWALLOWED : 0
    let borders = step & COMMA ? 1 : 0
    let free = FREE
    let earliest = -1
    for (let word = start; ; word--) {
      const border = this.#borders[word]
      if (border !== NONE && (border !== CLAUSE || borders-- === 0)) break
      if (this.#stands(slot, word - 1)) {
        earliest = nearer(earliest, this.left(steps, last - 1, first, word - 1))
      }
      const entity = this.#ends.get(word)
      if (entity !== undefined && this.#slots.has(slot, entity[0])) {
        earliest = nearer(earliest, this.left(steps, last - 1, first, entity[1]))
      }
      const skip = this.#skips[word - 1]
      if (skip === FREELY ? free-- === 0 : skip !== IN_GAP || gap-- === 0) break
    }
    return earliest
  }

  /** Whether one of the two words before `start`, in the same clause, has one of these keys. */
  preceded(start: number, keys: readonly number[]): boolean {
    let seen = 0
    for (let word = start; seen < 2 && this.#borders[word] === NONE; word--) {
      const entry = this.#entries[word - 1]!
      if (entry.keys.some((key) => keys.includes(key))) return true
      if (!entry.filler) seen++
    }
    return false
  }

  #stands(slot: number, word: number): boolean {
    if ((this.#positions.of(slot) & bitOf(word)) === 0) return false
    const entry = this.#entries[word]
    return entry !== undefined && this.#slots.hasAny(slot, entry.keys)
  }
}

const NO_EDGES: ReadonlyMap<number, Edge> = new Map()

const nearer = (known: number, found: number) =>
  known === -1 || (found !== -1 && found < known) ? found : known
