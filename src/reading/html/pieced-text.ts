import type { Pieces } from '../origin.ts'

/** The text of some HTML and where its pieces stand in it. */
export interface HtmlText extends Pieces {
  readonly text: string
}

/** A text that is put together piece by piece, each from its place in a source. */
export class PiecedText {
  readonly #pieces: string[] = []
  readonly #places: number[] = []

  /** How many pieces there are. */
  get count(): number {
    return this.#pieces.length
  }

  /** Adds words as they stand in the source, or an empty piece to be replaced later. No piece stands before the last one. */
  put(piece: string, at: number): void {
    this.#pieces.push(piece)
    this.#places.push(Math.max(at, this.#places.at(-1) ?? 0))
  }

  /** Adds signs that the source does not have: all of them stand where it has a tag. */
  insert(signs: string, at: number): void {
    for (const sign of signs) this.put(sign, at)
  }

  replace(index: number, piece: string): void {
    this.#pieces[index] = piece
  }

  /** The text from a piece on. */
  from(index: number): string {
    return this.#pieces.slice(index).join('')
  }

  /** The whole text of a source of a length; pieces that stand there one behind the other are one. */
  end(length: number): HtmlText {
    const texts: number[] = []
    const files: number[] = []
    let offset = 0
    for (const [index, piece] of this.#pieces.entries()) {
      if (piece === '') continue
      const at = this.#places[index]!
      const last = texts.length - 1
      if (last < 0 || files[last]! + offset - texts[last]! !== at) {
        texts.push(offset)
        files.push(at)
      }
      offset += piece.length
    }
    if (texts.length === 0) {
      texts.push(0)
      files.push(0)
    }
    return { text: this.#pieces.join(''), texts, files, end: length }
  }
}
