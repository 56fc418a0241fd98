import { clausesOf } from '../text/clauses.ts'
import type { Lexicon, Match, Text } from '../types.ts'

/** Where the lists of a room stand in one text, asked by word, clause or sentence: each answer is a look-up. */
export class Places {
  readonly #text: Text
  readonly #lexicon: Lexicon
  readonly #known = new Map<string, ReadonlySet<number> | ReadonlyMap<number, Match>>()
  #clauses: Uint32Array | undefined

  constructor(text: Text, lexicon: Lexicon) {
    this.#text = text
    this.#lexicon = lexicon
  }

  /** The number of a word's clause. */
  clauseOf(word: number): number {
    this.#clauses ??= clausesOf(this.#text.words)
    return this.#clauses[word]!
  }

  /** The words that the matches of a list cover. */
  words(list: string): ReadonlySet<number> {
    return this.#set('words', list, ({ from, to }, set) => {
      for (let at = from; at < to; at++) set.add(at)
    })
  }

  /** The words at which matches of a list begin. */
  starts(list: string): ReadonlySet<number> {
    return this.#set('starts', list, ({ from }, set) => set.add(from))
  }

  /** The clauses in which matches of a list begin. */
  clauses(list: string): ReadonlySet<number> {
    return this.#set('clauses', list, ({ from }, set) => set.add(this.clauseOf(from)))
  }

  /** The sentences in which matches of a list stand. */
  sentences(list: string): ReadonlySet<number> {
    return this.#set('sentences', list, ({ from }, set) => set.add(this.#text.words[from]!.sentence))
  }

  /** The matches of a list by the word behind them. */
  ends(list: string): ReadonlyMap<number, Match> {
    const key = `ends ${list}`
    const known = this.#known.get(key) as ReadonlyMap<number, Match> | undefined
    if (known !== undefined) return known
    const ends = new Map(this.#lexicon.find(list, this.#text).map((match) => [match.to, match]))
    this.#known.set(key, ends)
    return ends
  }

  #set(by: string, list: string, add: (match: Match, set: Set<number>) => void): ReadonlySet<number> {
    const key = `${by} ${list}`
    const known = this.#known.get(key) as ReadonlySet<number> | undefined
    if (known !== undefined) return known
    const set = new Set<number>()
    for (const match of this.#lexicon.find(list, this.#text)) add(match, set)
    this.#known.set(key, set)
    return set
  }
}
