import { createLines, type Lines } from '../lines.ts'

/** The part of a file that is looked at: grows at its end piece by piece, and lets go of what was passed. */
export class Window {
  text = ''
  readonly #pieces: Iterator<string>
  /** Where the text begins in the file. */
  #line = 1
  #column = 1
  #offset = 0

  constructor(pieces: Iterable<string>) {
    this.#pieces = pieces[Symbol.iterator]()
  }

  /** Adds the next piece; false: there is none. */
  more(): boolean {
    const { done, value } = this.#pieces.next()
    if (done) return false
    this.text += value
    return true
  }

  /** Lets go of what stands before an offset of the text, which begins there now. */
  drop(offset: number): void {
    const passed = this.text.slice(0, offset)
    for (let at = passed.indexOf('\n'); at !== -1; at = passed.indexOf('\n', at + 1)) this.#line++
    const last = passed.lastIndexOf('\n')
    this.#column = last === -1 ? this.#column + offset : offset - last
    this.#offset += offset
    this.text = this.text.slice(offset)
  }

  /** The text up to an offset, with its place in the file. */
  lines(end = this.text.length): Lines {
    return createLines(this.text.slice(0, end), this.#line, this.#offset, this.#column)
  }
}
