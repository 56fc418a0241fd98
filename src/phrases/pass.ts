import type { Text } from '../types.ts'
import type { Found } from './found.ts'
import type { Matcher } from './match.ts'

/** A matcher that works only once for a text: what it found is noted there, and goes when the text goes. */
export class Pass {
  /** Over how many texts it went. */
  texts = 0
  readonly #match: Matcher
  // Rooms ask about the same text list after list.
  #last: Text | undefined
  #found: Found | undefined

  constructor(match: Matcher) {
    this.#match = match
  }

  over(text: Text): Found {
    if (text === this.#last) return this.#found!
    let found = text.notes.get(this) as Found | undefined
    if (found === undefined) {
      found = this.#match(text)
      text.notes.set(this, found)
      this.texts++
    }
    this.#last = text
    this.#found = found
    return found
  }
}
