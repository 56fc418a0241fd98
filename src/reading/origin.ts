import { type Lines, lastAtMost } from '../lines.ts'
import type { Edit, Fix, Origin, Point } from '../types.ts'

/**
 * Where the pieces of a message's text stand in the file: piece `i` begins at `texts[i]` of the text and at `files[i]` of
 * the file, and runs character by character up to the next. Both lists rise; `end` is where the last piece ends in the file.
 */
export interface Pieces {
  readonly texts: readonly number[]
  readonly files: readonly number[]
  readonly end: number
}

/** A message's text in its file; offsets of the file are those of `Lines.text`. */
export interface Passage {
  locate(offset: number): number
  edit(edit: Edit): Fix | undefined
}

/** A text that stands in the file as it is. */
export function verbatim(start: number, end: number): Passage {
  return passage({ texts: [0], files: [start], end }, asItIs)
}

const asItIs = ({ text }: Edit) => text

/** A place that no text stands at, so that none can be changed there. */
export function bareSpot(at: number): Passage {
  return { locate: () => at, edit: () => undefined }
}

/** A passage whose changes `encode` writes in the file's own escapes, or refuses. */
export function passage(pieces: Pieces, encode: (edit: Edit) => string | undefined): Passage {
  return new PiecedPassage(pieces, encode)
}

class PiecedPassage implements Passage {
  readonly #pieces: Pieces
  readonly #encode: (edit: Edit) => string | undefined

  constructor(pieces: Pieces, encode: (edit: Edit) => string | undefined) {
    this.#pieces = pieces
    this.#encode = encode
  }

  locate(offset: number): number {
    return locateIn(this.#pieces, offset)
  }

  edit(edit: Edit): Fix | undefined {
    const text = this.#encode(edit)
    if (text === undefined) return undefined
    return { range: [this.locate(edit.span.start), this.locate(edit.span.end)], text }
  }
}

/** Where an offset of the text stands in the file. */
export function locateIn(pieces: Pieces, offset: number): number {
  const inside = Math.max(0, offset)
  const index = lastAtMost(pieces.texts, inside)
  return Math.min(pieces.files[index]! + inside - pieces.texts[index]!, pieces.end)
}

/** A passage and the text that its offsets are of. */
export interface Place {
  readonly lines: Lines
  readonly passage: Passage
}

/** The way back from a thread's messages to the file; `find` is asked once a message, and only when a place is wanted. */
export function createOrigin(start: () => Point, find: (message: number) => Place | undefined): Origin {
  return new FoundOrigin(start, find)
}

class FoundOrigin implements Origin {
  readonly #start: () => Point
  readonly #find: (message: number) => Place | undefined
  readonly #found = new Map<number, Place | undefined>()

  constructor(start: () => Point, find: (message: number) => Place | undefined) {
    this.#start = start
    this.#find = find
  }

  get start(): Point {
    return this.#start()
  }

  locate(message: number, offset: number): Point {
    const place = this.#placeOf(message)
    return place ? place.lines.point(place.passage.locate(offset)) : this.start
  }

  edit(message: number, edit: Edit): Fix | undefined {
    const place = this.#placeOf(message)
    const fix = place?.passage.edit(edit)
    if (!place || !fix) return undefined
    const { base } = place.lines
    return { range: [fix.range[0] + base, fix.range[1] + base], text: fix.text }
  }

  #placeOf(message: number): Place | undefined {
    if (!this.#found.has(message)) this.#found.set(message, this.#find(message))
    return this.#found.get(message)
  }
}
