import type { HtmlText } from './text.ts'

/** A text that is put together from pieces of a source, with the white space that a browser would show between them. */
export class Page {
  #text = ''
  readonly #texts: number[] = []
  readonly #files: number[] = []
  /** What stands between the last words and the next, if any come. */
  #gap = ''
  #gapAt = 0

  /** Words as they are, from an offset of the source. */
  add(piece: string, at: number): void {
    if (this.#gap !== '' && this.#text !== '') this.#put(this.#gap, this.#gapAt)
    this.#gap = ''
    this.#put(piece, at)
  }

  /** Words whose white space is folded. */
  addWords(data: string, at: number): void {
    for (const { 0: piece, index } of data.matchAll(/[ \t\r\n]+|[^ \t\r\n]+/g)) {
      if (/[^ \t\r\n]/.test(piece)) this.add(piece, at + index)
      else this.widen(' ', at + index)
    }
  }

  /** Makes the gap before the next words at least so wide. */
  widen(gap: string, at: number): void {
    if (gap.length < this.#gap.length || (gap === ' ' && (this.#gap !== '' || this.#text.endsWith('\n'))))
      return
    this.#gap = gap
    this.#gapAt = at
  }

  breakLine(at: number): void {
    if (this.#gap === ' ') this.#gap = ''
    this.add('\n', at)
  }

  /** The whole text of a source of a length. */
  end(length: number): HtmlText {
    if (this.#texts.length === 0) this.#put('', 0)
    return { text: this.#text, texts: this.#texts, files: this.#files, end: length }
  }

  #put(piece: string, at: number): void {
    const last = this.#texts.length - 1
    if (last < 0 || this.#files[last]! + this.#text.length - this.#texts[last]! !== at) {
      this.#texts.push(this.#text.length)
      this.#files.push(at)
    }
    this.#text += piece
  }
}
