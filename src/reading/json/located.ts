import type { Lines } from '../../lines.ts'
import type { ReadProblem, Span } from '../../types.ts'
import type { Located } from '../located.ts'
import type { Passage } from '../origin.ts'
import type { Path } from '../shape.ts'
import { type Escapes, parseLoosely } from './escapes.ts'
import { explain } from './fault.ts'
import { stringPassage } from './string.ts'
import { itemsAt, seek } from './tokens.ts'

/** The JSON value that `lines` are, or what is wrong with it. */
export function parseJson(lines: Lines, escapes: Escapes = 'strict'): Located | ReadProblem {
  try {
    return new JsonLocated(lines, JSON.parse(lines.text))
  } catch {
    const value = escapes === 'loose' ? parseLoosely(lines.text) : undefined
    if (value !== undefined) return new JsonLocated(lines, value)
    const { offset, problem } = explain(lines.text)
    return { problem, at: lines.point(offset) }
  }
}

/** A parsed text; it is searched again when a place is wanted. */
class JsonLocated implements Located {
  readonly lines: Lines
  readonly value: unknown
  /** Where the items of lists stand that were searched: a long list is walked once. */
  readonly #items = new Map<string, readonly Span[]>()

  constructor(lines: Lines, value: unknown) {
    this.lines = lines
    this.value = value
  }

  span(path: Path): Span {
    for (let length = path.length; length >= 0; length--) {
      const span = this.#seek(path.slice(0, length))
      if (span) return span
    }
    return { start: 0, end: this.lines.text.length }
  }

  passage(path: Path): Passage | undefined {
    const span = this.#seek(path)
    return span && stringPassage(this.lines.text, span)
  }

  #seek(path: Path): Span | undefined {
    const { text } = this.lines
    const last = path.findLastIndex((step) => typeof step === 'number')
    if (last === -1) return seek(text, 0, path)
    const key = JSON.stringify(path.slice(0, last))
    let items = this.#items.get(key)
    if (!items) {
      const list = this.#seek(path.slice(0, last))
      items = list ? itemsAt(text, list.start) : []
      this.#items.set(key, items)
    }
    const item = items[path[last] as number]
    return item && seek(text, item.start, path.slice(last + 1))
  }
}
