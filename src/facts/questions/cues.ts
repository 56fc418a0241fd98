import type { Lexicon, Text } from '../../types.ts'

/** Lists whose places matter when a sentence is read; the position of a name is its bit. */
const LISTS = [
  'announce',
  'puzzled',
  'opening',
  'knowing',
  'relative',
  'lead',
  'and',
  'or',
  'tail',
  'request',
  'politeness',
  'problem',
  'rhetorical',
  'courtesy',
  'tag',
  'time',
  'amount',
  'place',
  'cause',
  'frame',
] as const

export type Cue = (typeof LISTS)[number]

const BITS = Object.fromEntries(LISTS.map((list, bit) => [list, 1 << bit])) as Readonly<Record<Cue, number>>

/** Which cues stand where in one text. */
export class Cues {
  readonly text: Text
  readonly #starts: Int32Array
  readonly #covers: Int32Array

  constructor(text: Text, lexicon: Lexicon) {
    this.text = text
    this.#starts = new Int32Array(text.words.length)
    this.#covers = new Int32Array(text.words.length)
    for (const list of LISTS) {
      const bit = BITS[list]
      for (const { from, to } of lexicon.find(list, text)) {
        this.#starts[from]! |= bit
        for (let at = from; at < to; at++) this.#covers[at]! |= bit
      }
    }
  }

  /** Whether a phrase of the list begins at this word. */
  begins(list: Cue, at: number): boolean {
    return (this.#starts[at]! & BITS[list]) !== 0
  }

  /** Whether this word is part of a phrase of the list. */
  covers(list: Cue, at: number): boolean {
    return (this.#covers[at]! & BITS[list]) !== 0
  }

  /** The first word in `[from, to)` at which a phrase of the list begins, or -1. */
  first(list: Cue, from: number, to: number): number {
    const bit = BITS[list]
    for (let at = from; at < to; at++) if ((this.#starts[at]! & bit) !== 0) return at
    return -1
  }

  /** The first word in `[from, to)` that is part of no phrase of the list, or `to`. */
  outside(list: Cue, from: number, to: number): number {
    let at = from
    while (at < to && this.covers(list, at)) at++
    return at
  }
}
