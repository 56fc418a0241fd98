import type { Text } from '../../types.ts'
import type { Numbers, Pack } from '../pack/pack.ts'
import { Found } from './found.ts'
import { FROM, PHRASE, ROW, TO } from './longest.ts'

/** Gathers, text after text, where phrases stand. */
export class Candidates {
  readonly #pack: Pack
  readonly #listOf: Numbers
  readonly #lists: number
  /** For each list where in `rows` its last candidate stands; a hole where it has none. */
  #last: number[]
  #rows = new Int32Array(256)
  #length = 0

  constructor(pack: Pack) {
    this.#pack = pack
    this.#listOf = pack.rows.listOf
    this.#lists = pack.lists.length
    this.#last = new Array(this.#lists)
  }

  /** A phrase stands at the words `[from, to)`. */
  add(phrase: number, from: number, to: number): void {
    if (this.#length === this.#rows.length) this.#grow()
    const list = this.#listOf[phrase]!
    const rows = this.#rows
    const at = this.#length
    rows[at] = this.#last[list] ?? -1
    rows[at + PHRASE] = phrase
    rows[at + FROM] = from
    rows[at + TO] = to
    this.#last[list] = at
    this.#length = at + ROW
  }

  /** Gives away what was gathered in a text, and is ready for the next. */
  take(text: Text): Found {
    const rows: number[] = new Array(this.#length)
    for (let at = 0; at < rows.length; at++) rows[at] = this.#rows[at]!
    const found = new Found(text, this.#pack, this.#last, rows)
    this.#last = new Array(this.#lists)
    this.#length = 0
    return found
  }

  #grow(): void {
    const rows = new Int32Array(this.#rows.length * 2)
    rows.set(this.#rows)
    this.#rows = rows
  }
}
