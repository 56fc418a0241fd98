import { Margins } from './margins.ts'
import { type HtmlText, PiecedText } from './pieced-text.ts'

/** Where a sign may be put in afterwards, before words that are not there yet. */
export interface Mark {
  readonly at: number
  index?: number
}

/** Spaces that a browser folds, signs that nobody sees, and words. */
const PIECES =
  /[ \t\r\n\f\u00A0]+|[\u00AD\u200B\u200C\u200E\u200F\u2060\uFEFF]+|[^ \t\r\n\f\u00A0\u00AD\u200B\u200C\u200E\u200F\u2060\uFEFF]+/g
/** Nothing else is changed by folding: most texts between tags are as they will be. */
const FOLDS = /[\t\r\n\f\u00A0\u00AD\u200B\u200C\u200E\u200F\u2060\uFEFF]| {2}|^ | $/
const SPACES = /^[ \t\r\n\f\u00A0]/
const UNSEEN = /^[\u00AD\u200B\u200C\u200E\u200F\u2060\uFEFF]/

/** The words of a source, put together with the white space that a browser would show between them. */
export class Page {
  readonly #text = new PiecedText()
  /** What stands between the last words and the next, if any come: so many line breaks, else a space or a tab. */
  #breaks = 0
  #glue: '' | ' ' | '\t' = ''
  #gapAt = 0
  /** The line has a fixed space and nothing else: it is meant to be empty. */
  #filled = false
  readonly #margins = new Margins()
  #marks: Mark[] = []
  /** Where a signature begins that has no words yet. */
  #signature: number | undefined
  /** The words of the last line. */
  #line = ''

  /** Words as they are, from an offset of the source. */
  add(words: string, at: number): void {
    this.#sign(words)
    this.#begin(at)
    this.#line += words
    this.#text.put(words, at)
  }

  /** Words whose white space is folded. */
  addFolded(data: string, at: number): void {
    if (!FOLDS.test(data)) {
      this.add(data, at)
      return
    }
    for (const { 0: piece, index } of data.matchAll(PIECES)) {
      if (!SPACES.test(piece)) {
        if (!UNSEEN.test(piece)) this.add(piece, at + index)
        continue
      }
      if (this.#breaks > 0 && piece.includes('\u00A0')) this.#filled = true
      this.glue(' ', at + index)
    }
  }

  /** Parts the words before from the next ones in the line. */
  glue(glue: ' ' | '\t', at: number): void {
    if (this.#breaks > 0 || this.#glue === '\t') return
    if (this.#glue === '') this.#gapAt = at
    this.#glue = glue
  }

  /** Makes the gap before the next words at least so many line breaks wide. */
  part(breaks: number, at: number): void {
    if (this.#filled) this.breakLine(at)
    if (breaks <= this.#breaks) return
    if (this.#breaks === 0) this.#gapAt = at
    this.#breaks = breaks
  }

  breakLine(at: number): void {
    this.#filled = false
    this.part(this.#breaks + 1, at)
  }

  /** Sets in the lines from here on. */
  setIn(at: number, rest: string, first?: string): void {
    this.#margins.setIn(at, rest, first)
  }

  setOut(): void {
    this.#margins.setOut()
  }

  /** The words from here on are a signature. */
  beginSignature(at: number): void {
    this.#signature = at
  }

  /** Marks the place before the next words. */
  mark(at: number): Mark {
    const mark: Mark = { at }
    this.#marks.push(mark)
    return mark
  }

  /** The words since a mark; undefined: there are none. */
  since({ index }: Mark): string | undefined {
    return index === undefined ? undefined : this.#text.from(index + 1)
  }

  /** Puts signs around the words since a mark. */
  embrace({ index }: Mark, before: string, after: string, at: number): void {
    if (index === undefined) return
    this.#text.replace(index, before)
    this.#text.insert(after, at)
  }

  /** Forgets a mark that no words came after. */
  unmark(mark: Mark): void {
    this.#marks = this.#marks.filter((each) => each !== mark)
  }

  /** The whole text of a source of a length. */
  end(length: number): HtmlText {
    return this.#text.end(length)
  }

  /** Before a signature's first words stands a line of two dashes, unless its writer has put one there. */
  #sign(words: string): void {
    const at = this.#signature
    this.#signature = undefined
    if (at === undefined || /^(?:--|—)/.test(words) || this.#line.trim() === '--') return
    this.#begin(at)
    this.#text.insert('-- ', at)
    this.part(1, at)
  }

  #begin(at: number): void {
    const begins = this.#text.count === 0
    if (begins) this.#gapAt = at
    if (begins || this.#breaks > 0) this.#beginLine(begins ? 0 : this.#breaks)
    else if (this.#glue !== '') this.#text.insert(this.#glue, this.#gapAt)
    this.#breaks = 0
    this.#glue = ''
    this.#filled = false
    for (const mark of this.#marks.splice(0)) {
      mark.index = this.#text.count
      this.#text.put('', mark.at)
    }
  }

  #beginLine(breaks: number): void {
    const empty = this.#margins.between()
    for (let left = breaks; left > 0; left--) this.#text.insert(left > 1 ? `\n${empty}` : '\n', this.#gapAt)
    for (const { signs, at } of this.#margins.open()) this.#text.insert(signs, at)
    this.#line = ''
  }
}
