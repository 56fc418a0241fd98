import type { Language, Text } from '../../types.ts'
import { narrow } from '../pack/narrow.ts'
import type { Pack } from '../pack/pack.ts'
import type { Found } from './found.ts'
import { Pass } from './pass.ts'

/** After so many texts the lists that nobody asked for are put aside. */
const WATCHED = 256

/** One text in so many may need a second pass; counted over so many second passes, and twice as many each further time. */
const SELDOM = 16
const COUNTED = 64

/**
 * What a pack finds in texts. Rules are switched off, or ask only where something else was found: lists that nobody asks
 * for are put aside after a while, and looked for in a second pass over a text that is asked for one of them after all.
 * Where such texts are many, the lists come back. What is found is the same as in one pass.
 */
export class Halves {
  readonly #pack: Pack
  /** For each list whether it was asked for since the halves were last made. */
  readonly #asked: boolean[]
  readonly #aside: boolean[]
  readonly #first: Pass
  readonly #second: Pass
  #isWhole = true
  #counted = COUNTED

  constructor(pack: Pack, language: Language) {
    this.#pack = pack
    this.#asked = pack.lists.map(() => false)
    this.#aside = pack.lists.map(() => false)
    this.#first = new Pass(pack, language)
    this.#second = new Pass(pack, language)
  }

  /** What was met in a text, as far as one list goes. */
  found(text: Text, list: number): Found {
    if (this.#aside[list]) return this.#foundAside(text, list)
    if (this.#isWhole) this.#watch(list)
    return this.#first.over(text)
  }

  #watch(list: number): void {
    if (this.#first.texts === WATCHED) this.#divide((list) => !this.#asked[list])
    this.#asked[list] = true
  }

  #foundAside(text: Text, list: number): Found {
    this.#asked[list] = true
    const found = this.#second.over(text)
    if (this.#second.texts === this.#counted) {
      const isSeldom = this.#first.texts > this.#counted * SELDOM
      this.#counted *= 2
      this.#divide((list) => this.#aside[list]! && (isSeldom || !this.#asked[list]))
    }
    return found
  }

  /** Makes the halves, and begins to count anew. */
  #divide(isAside: (list: number) => boolean): void {
    this.#isWhole = false
    this.#asked.forEach((_, list) => {
      this.#aside[list] = isAside(list)
      this.#asked[list] = false
    })
    this.#first.change(narrow(this.#pack, (list) => !this.#aside[list]))
    this.#second.change(narrow(this.#pack, (list) => this.#aside[list]!))
  }
}
