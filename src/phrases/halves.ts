import type { Language, Text } from '../types.ts'
import type { Found } from './found.ts'
import { createMatcher } from './match.ts'
import { narrow } from './narrow.ts'
import type { Pack } from './pack.ts'
import { Pass } from './pass.ts'

/** After so many texts the lists that nobody asked for are put aside. */
const WATCHED = 256

/** How often there may be a second pass: over one text in so many, counted over as many second passes. */
const SELDOM = 16
const COUNTED = 64

/**
 * What a pack finds in texts. Rules are switched off, or ask only where something else was found: lists that nobody asks
 * for are put aside after a while, and looked for in a second pass over a text that is asked for one of them after all.
 * Where such texts are many, the lists come back. What is found is the same as in one pass.
 */
export class Halves {
  readonly #pack: Pack
  readonly #language: Language
  /** For each list whether it was asked for since the halves were last made. */
  readonly #asked: boolean[]
  readonly #aside: boolean[]
  #first: Pass
  #second: Pass | undefined

  constructor(pack: Pack, language: Language) {
    this.#pack = pack
    this.#language = language
    this.#asked = pack.lists.map(() => false)
    this.#aside = pack.lists.map(() => false)
    this.#first = new Pass(createMatcher(pack, language))
  }

  /** What was met in a text, as far as one list goes. */
  found(text: Text, list: number): Found {
    if (this.#aside[list]) return this.#foundAside(text, list)
    if (this.#second === undefined) this.#watch(list)
    return this.#first.over(text)
  }

  #watch(list: number): void {
    if (this.#first.texts === WATCHED) this.#divide((list) => !this.#asked[list])
    this.#asked[list] = true
  }

  #foundAside(text: Text, list: number): Found {
    const second = this.#second!
    this.#asked[list] = true
    const found = second.over(text)
    if (second.texts === COUNTED) {
      const isSeldom = this.#first.texts > COUNTED * SELDOM
      this.#divide((list) => this.#aside[list]! && (isSeldom || !this.#asked[list]))
    }
    return found
  }

  /** Makes the halves, and begins to count anew. */
  #divide(isAside: (list: number) => boolean): void {
    this.#asked.forEach((_, list) => {
      this.#aside[list] = isAside(list)
      this.#asked[list] = false
    })
    this.#first = this.#passOf((list) => !this.#aside[list])
    this.#second = this.#passOf((list) => this.#aside[list]!)
  }

  #passOf(keeps: (list: number) => boolean): Pass {
    return new Pass(createMatcher(narrow(this.#pack, keeps), this.#language))
  }
}
