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
  'doubt',
  'errand',
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
  /** Of each sentence, the cues that begin in it. */
  readonly #sentences: Int32Array

  constructor(text: Text, lexicon: Lexicon) {
    this.text = text
    this.#starts = new Int32Array(text.words.length)
    this.#covers = new Int32Array(text.words.length)
    this.#sentences = new Int32Array(text.sentences.length)
    for (const list of LISTS) {
      const bit = BITS[list]
      for (const { from, to } of lexicon.find(list, text)) {
        this.#starts[from]! |= bit
        this.#sentences[text.words[from]!.sentence]! |= bit
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
    if (from >= to) return -1
    const bit = BITS[list]
    const { words } = this.text
    const { sentence } = words[from]!
    if ((this.#sentences[sentence]! & bit) === 0 && words[to - 1]!.sentence === sentence) return -1
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
