import { clausesOf } from '../text/clauses.ts'
import type { Lexicon, Match, Text } from '../types.ts'

/** Where the lists of a room stand in one text, asked by word, clause or sentence: each answer is a look-up. */
export class Places {
  readonly #text: Text
  readonly #lexicon: Lexicon
  readonly #known = new Map<string, Known>()
  #clauses: readonly number[] | undefined

  constructor(text: Text, lexicon: Lexicon) {
    this.#text = text
    this.#lexicon = lexicon
  }

  /** The number of a word's clause. */
  clauseOf(word: number): number {
    this.#clauses ??= clausesOf(this.#text)
    return this.#clauses[word]!
  }

  /** The words that the matches of a list cover. */
  words(list: string): ReadonlySet<number> {
    const known = this.#of(list)
    known.words ??= setOf(known.matches, ({ from, to }, words) => {
      for (let at = from; at < to; at++) words.add(at)
    })
    return known.words
  }

  /** The words at which matches of a list begin. */
  starts(list: string): ReadonlySet<number> {
    const known = this.#of(list)
    known.starts ??= setOf(known.matches, ({ from }, starts) => starts.add(from))
    return known.starts
  }

  /** The clauses in which matches of a list begin. */
  clauses(list: string): ReadonlySet<number> {
    const known = this.#of(list)
    known.clauses ??= setOf(known.matches, ({ from }, clauses) => clauses.add(this.clauseOf(from)))
    return known.clauses
  }

  /** The sentences in which matches of a list stand. */
  sentences(list: string): ReadonlySet<number> {
    const known = this.#of(list)
    known.sentences ??= setOf(known.matches, ({ from }, sentences) =>
      sentences.add(this.#text.words[from]!.sentence),
    )
    return known.sentences
  }

  /** The matches of a list by the word behind them. */
  ends(list: string): ReadonlyMap<number, Match> {
    const known = this.#of(list)
    known.ends ??= new Map(known.matches.map((match) => [match.to, match]))
    return known.ends
  }

  #of(list: string): Known {
    const before = this.#known.get(list)
    if (before !== undefined) return before
    const matches = this.#lexicon.find(list, this.#text)
    const known = matches.length === 0 ? NOWHERE : { matches }
    this.#known.set(list, known)
    return known
  }
}

/** The matches of one list, and what has been asked about them. */
interface Known {
  readonly matches: readonly Match[]
  words?: ReadonlySet<number>
  starts?: ReadonlySet<number>
  clauses?: ReadonlySet<number>
  sentences?: ReadonlySet<number>
  ends?: ReadonlyMap<number, Match>
}

const NONE: ReadonlySet<number> = new Set()
const NOWHERE: Known = Object.freeze({
  matches: [],
  words: NONE,
  starts: NONE,
  clauses: NONE,
  sentences: NONE,
  ends: new Map<number, Match>(),
})

function setOf(
  matches: readonly Match[],
  add: (match: Match, set: Set<number>) => void,
): ReadonlySet<number> {
  const set = new Set<number>()
  for (const match of matches) add(match, set)
  return set
}
