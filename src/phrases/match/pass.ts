import type { Language, Text } from '../../types.ts'
import type { Pack } from '../pack/pack.ts'
import type { Found } from './found.ts'
import { createMatcher, type Matcher } from './match.ts'

/** Matches a text against a pack only once: what was found is noted in the text, and goes when the text goes. */
export class Pass {
  /** Over how many texts it went. */
  texts = 0
  readonly #language: Language
  #pack: Pack
  #match: Matcher
  // Rooms ask about the same text list after list.
  #last: Text | undefined
  #found: Found | undefined

  constructor(pack: Pack, language: Language) {
    this.#language = language
    this.#pack = pack
    this.#match = createMatcher(pack, language)
  }

  /** Goes on with another pack, and counts anew. */
  change(pack: Pack): void {
    this.texts = 0
    this.#pack = pack
    this.#match = createMatcher(pack, this.#language)
    this.#last = undefined
  }

  over(text: Text): Found {
    if (text === this.#last) return this.#found!
    let found = text.notes.get(this) as Found | undefined
    if (found?.pack !== this.#pack) {
      found = this.#match(text)
      text.notes.set(this, found)
      this.texts++
    }
    this.#last = text
    this.#found = found
    return found
  }
}
