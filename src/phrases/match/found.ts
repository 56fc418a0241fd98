import type { Match, Text } from '../../types.ts'
import type { Pack } from '../pack/pack.ts'
import { FROM, longest, PHRASE, TO } from './longest.ts'

/** What was met in one text: candidates as numbers, from which the matches of a list are made when it is asked for. */
export class Found {
  /** Where the phrases are from. */
  readonly pack: Pack
  readonly #text: Text
  /** For each list its matches, or where in `rows` its last candidate stands; a hole where nothing was met. */
  readonly #lists: (readonly Match[] | number | undefined)[]
  /** For each candidate, in rows: where the one before it of the same list stands (-1: nowhere), phrase, from, to. */
  readonly #rows: readonly number[]

  constructor(
    text: Text,
    pack: Pack,
    lists: (readonly Match[] | number | undefined)[],
    rows: readonly number[],
  ) {
    this.#text = text
    this.pack = pack
    this.#lists = lists
    this.#rows = rows
  }

  /** The matches of a list, by its place in the pack. */
  of(list: number): readonly Match[] {
    const known = this.#lists[list]
    if (known === undefined) return NOTHING
    if (typeof known !== 'number') return known
    const matches = this.#matchesFrom(known)
    this.#lists[list] = matches
    return matches
  }

  /** Whether a list, by its place in the pack, has matches. */
  has(list: number): boolean {
    return this.#lists[list] !== undefined
  }

  #matchesFrom(last: number): readonly Match[] {
    if (this.#rows[last] === -1) return [this.#toMatch(last)]
    return longest(this.#from(last), this.#rows).map((row) => this.#toMatch(row))
  }

  /** The candidates of a list in the order in which they were met; `last` is the row of the last one. */
  #from(last: number): number[] {
    const candidates: number[] = []
    for (let at = last; at !== -1; at = this.#rows[at]!) candidates.push(at)
    return candidates.reverse()
  }

  #toMatch(row: number): Match {
    const phrase = this.#rows[row + PHRASE]!
    const from = this.#rows[row + FROM]!
    const to = this.#rows[row + TO]!
    const { value, words } = this.#text
    const start = words[from]!.start
    const end = words[to - 1]!.end
    return {
      start,
      end,
      value: value.slice(start, end),
      phrase: phrase - this.pack.firsts[this.pack.rows.listOf[phrase]!]!,
      replacements: this.pack.replacements[phrase] ?? NONE,
      from,
      to,
    }
  }
}

const NOTHING: readonly Match[] = []

const NONE: readonly string[] = []
