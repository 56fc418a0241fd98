import type { Lexicon, Text } from '../../types.ts'

/** Lists whose places matter when a sentence is understood; the position of a name is its bit. */
const LISTS = [
  'announce',
  'puzzled',
  'opening',
  'knowing',
  'relative',
  'ifso',
  'condition',
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
  'ground',
  'own',
  'nature',
  'it',
  'told',
  'saying',
] as const

/** The name of such a list. */
export type Cue = (typeof LISTS)[number]

const BITS = Object.fromEntries(LISTS.map((list, bit) => [list, 1 << bit])) as Readonly<Record<Cue, number>>

/** Which cues stand where in one text. A list is read when it is first asked about. */
export class Cues {
  readonly text: Text
  readonly #lexicon: Lexicon
  /** The lists read so far. */
  #read = 0
  /** For each word the lists of which a phrase begins there. */
  readonly #starts: number[]
  /** For each word the lists of which a phrase has it. */
  readonly #covers: number[]
  /** Of each sentence, the cues that begin in it. */
  readonly #sentences: number[]

  constructor(text: Text, lexicon: Lexicon) {
    this.text = text
    this.#lexicon = lexicon
    this.#starts = new Array<number>(text.words.length).fill(0)
    this.#covers = new Array<number>(text.words.length).fill(0)
    this.#sentences = new Array<number>(text.sentences.length).fill(0)
  }

  /** Whether a phrase of the list begins at this word. */
  begins(list: Cue, at: number): boolean {
    return (this.#bitOf(list) & this.#starts[at]!) !== 0
  }

  /** Whether this word is part of a phrase of the list. */
  covers(list: Cue, at: number): boolean {
    return (this.#bitOf(list) & this.#covers[at]!) !== 0
  }

  /** The first word in `[from, to)` at which a phrase of the list begins, or -1. */
  first(list: Cue, from: number, to: number): number {
    if (from >= to) return -1
    const bit = this.#bitOf(list)
    const { words } = this.text
    const { sentence } = words[from]!
    if ((this.#sentences[sentence]! & bit) === 0 && words[to - 1]!.sentence === sentence) return -1
    for (let at = from; at < to; at++) if ((this.#starts[at]! & bit) !== 0) return at
    return -1
  }

  /** The first word in `[from, to)` that is part of no phrase of the list, or `to`. */
  outside(list: Cue, from: number, to: number): number {
    const bit = this.#bitOf(list)
    let at = from
    while (at < to && (this.#covers[at]! & bit) !== 0) at++
    return at
  }

  #bitOf(list: Cue): number {
    const bit = BITS[list]
    if ((this.#read & bit) === 0) this.#take(list, bit)
    return bit
  }

  #take(list: Cue, bit: number): void {
    this.#read |= bit
    for (const { from, to } of this.#lexicon.find(list, this.text)) {
      this.#starts[from]! |= bit
      this.#sentences[this.text.words[from]!.sentence]! |= bit
      for (let at = from; at < to; at++) this.#covers[at]! |= bit
    }
  }
}
