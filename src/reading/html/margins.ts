/** What stands before each line: on the first one it may be something else, such as a list's bullet. */
interface Margin {
  first: string | undefined
  readonly rest: string
  readonly at: number
}

/** Signs that a line begins with, and where they come from. */
export interface Opening {
  readonly signs: string
  readonly at: number
}

/** The margins that lists and quotes set lines in by. */
export class Margins {
  readonly #margins: Margin[] = []
  /** The margin of the last line. */
  #last = ''

  setIn(at: number, rest: string, first: string | undefined): void {
    this.#margins.push({ first, rest, at })
  }

  setOut(): void {
    this.#margins.pop()
  }

  /** The margin of an empty line between the last line and the next. */
  between(): string {
    const next = this.#rest()
    let length = 0
    while (length < next.length && next[length] === this.#last[length]) length++
    return next.slice(0, length).trimEnd()
  }

  /** The margins of a line that begins now. */
  open(): readonly Opening[] {
    this.#last = this.#rest()
    return this.#margins.map((margin) => {
      const signs = margin.first ?? margin.rest
      margin.first = undefined
      return { signs, at: margin.at }
    })
  }

  #rest(): string {
    return this.#margins.map(({ rest }) => rest).join('')
  }
}
