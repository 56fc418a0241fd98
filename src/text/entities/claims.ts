import type { Entity, EntityKind } from '../../types.ts'
import type { DraftWord } from '../draft.ts'
import { firstFrom } from '../search.ts'

/** Sixteen bits to a number, so that it stays a small one. */
const SHIFT = 4
const LAST = 15

/** The entities found so far; each word belongs to one at most. */
export class Claims {
  readonly #words: readonly DraftWord[]
  /** A bit for each word: small integers, for an array of bytes is dear to make for every text. */
  readonly #taken: number[]
  readonly #entities: Entity[] = []

  constructor(words: readonly DraftWord[]) {
    this.#words = words
    this.#taken = new Array<number>((words.length >> SHIFT) + 1).fill(0)
  }

  /** Whether word `at` belongs to no entity yet. */
  isFree(at: number): boolean {
    return (this.#taken[at >> SHIFT]! & (1 << (at & LAST))) === 0
  }

  /** Takes words `[from, to)` and the marks within the span; false: some of them are taken. */
  take(kind: EntityKind, value: string, from: number, to: number, start?: number, end?: number): boolean {
    if (to <= from || to > this.#words.length) return false
    for (let at = from; at < to; at++) if (!this.isFree(at)) return false
    for (let at = from; at < to; at++) this.#taken[at >> SHIFT]! |= 1 << (at & LAST)
    this.#entities.push({
      kind,
      value,
      from,
      to,
      start: start ?? this.#words[from]!.start,
      end: end ?? this.#words[to - 1]!.end,
    })
    return true
  }

  /** Takes the words that lie in a span of the text. */
  takeSpan(kind: EntityKind, value: string, start: number, end: number): boolean {
    const from = firstFrom(this.#words, start + 1, endOf)
    let to = from
    while (to < this.#words.length && this.#words[to]!.end <= end) to++
    return (this.#words[from]?.start ?? 0) >= start && this.take(kind, value, from, to, start, end)
  }

  /** In order of their place. */
  all(): readonly Entity[] {
    return isInOrder(this.#entities) ? this.#entities : this.#entities.sort((a, b) => a.start - b.start)
  }
}

const endOf = ({ end }: DraftWord): number => end

function isInOrder(entities: readonly Entity[]): boolean {
  for (let at = 1; at < entities.length; at++) if (entities[at]!.start < entities[at - 1]!.start) return false
  return true
}
