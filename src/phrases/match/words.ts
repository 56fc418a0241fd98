import type { Lexeme } from '../../types.ts'
import { highBits, lowBits } from '../pack/bits.ts'
import type { Rows } from '../pack/pack.ts'

/** What matching asks of one form of a word. */
export interface WordEntry {
  readonly lexeme: Lexeme
  /** Of the index's keys, those that the word has. */
  readonly keys: readonly number[]
  /** Those of them by which phrases of several words are looked up. */
  readonly anchors: readonly number[]
  /** The phrases that it is by itself. */
  readonly alone: readonly number[]
  /** The bits of its keys. */
  readonly low: number
  readonly high: number
  /** Who may skip it between the words of a phrase. */
  readonly skip: Skip
}

/** Everybody (a filler), a gap, nobody. */
type Skip = typeof FREELY | typeof IN_GAP | typeof NEVER

export const FREELY = 0
export const IN_GAP = 1
const NEVER = 2

/** Looks forms up among the keys of an index, once for each Lexeme object. */
export class Words {
  readonly #keys: ReadonlyMap<string, number>
  readonly #fillers: ReadonlySet<string>
  readonly #rows: Rows
  readonly #all = new WeakMap<Lexeme, WordEntry>()
  /** The words met lately by a number made of their letters: a text's words are mostly found here. */
  readonly #lately: (WordEntry | undefined)[] = new Array(LATELY).fill(undefined)

  constructor(keys: ReadonlyMap<string, number>, fillers: ReadonlySet<string>, rows: Rows) {
    this.#keys = keys
    this.#fillers = fillers
    this.#rows = rows
  }

  of(lexeme: Lexeme): WordEntry {
    const place = numberOf(lexeme.form)
    const lately = this.#lately[place]
    if (lately !== undefined && lately.lexeme === lexeme) return lately
    let entry = this.#all.get(lexeme)
    if (entry === undefined) {
      entry = this.#read(lexeme)
      this.#all.set(lexeme, entry)
    }
    this.#lately[place] = entry
    return entry
  }

  #read(lexeme: Lexeme): WordEntry {
    const keys: number[] = []
    for (const key of [...lexeme.lemmas, `^${lexeme.lemmas[0]}`, `=${lexeme.form}`]) {
      const place = this.#keys.get(key)
      if (place !== undefined) keys.push(place)
    }
    const { alone, aloneFirst, groupFirst } = this.#rows
    return {
      lexeme,
      keys,
      anchors: keys.filter((key) => groupFirst[key] !== groupFirst[key + 1]),
      alone: keys.flatMap((key) => [...alone.subarray(aloneFirst[key], aloneFirst[key + 1])]),
      low: lowBits(keys),
      high: highBits(keys),
      skip: this.#skipOf(lexeme),
    }
  }

  #skipOf({ form, is, may }: Lexeme): Skip {
    if (may.has('negation')) return NEVER
    if (this.#fillers.has(form)) return FREELY
    return is.has('finite') ? NEVER : IN_GAP
  }
}

/** How many words are kept at hand; a power of two. */
const LATELY = 4096

function numberOf(form: string): number {
  let number = 0
  for (let at = 0; at < form.length; at++) number = (number * 31 + form.charCodeAt(at)) | 0
  return number & (LATELY - 1)
}
