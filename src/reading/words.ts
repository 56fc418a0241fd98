import type { Lines } from '../lines.ts'
import { lastAtMost } from '../lines.ts'
import type { Span } from '../types.ts'
import type { Field } from './field.ts'
import { between } from './html/passage.ts'
import { htmlText } from './html/text.ts'
import type { Located } from './located.ts'
import { bareSpot, type Passage, type Place, verbatim } from './origin.ts'

/** A text that was read, and the way back to where it stands. */
export interface Words {
  readonly text: string
  /** Asked only when a place is wanted; undefined: it stands nowhere by itself. */
  readonly place: () => Place | undefined
}

/** No words: what was deleted, or never there. */
export const NOTHING: Words = { text: '', place: () => undefined }

/** A field's text as it is. */
export function plain(field: Field): Words {
  return { text: typeof field.value === 'string' ? field.value : '', place: () => placeOf(field) }
}

/** A field's HTML as the customer sees it. */
export function html(field: Field): Words {
  if (typeof field.value !== 'string') return NOTHING
  const source = field.value
  if (!MARKED.test(source)) return plain(field)
  return {
    text: htmlText(source).text,
    place: () => {
      const place = placeOf(field)
      return place && { lines: place.lines, passage: between(htmlText(source), source, place.passage) }
    },
  }
}

const MARKED = /[<&\r\n\u00A0\u00AD\u200B\u200C\u2060\uFEFF]/

/** A field that holds HTML in some exports and plain text in others. */
export function htmlOrPlain(field: Field): Words {
  return typeof field.value === 'string' && TAGGED.test(field.value) ? html(field) : plain(field)
}

/** A tag, which an address in angle brackets is not, or an entity. */
const TAGGED = /<\/?[a-z][a-z\d]*(?:\s[^<>]*)?\/?>|&(?:[a-z]{2,8}|#\d+);/i

/** A text that an export has as HTML, and in case it has not, as plain text. */
export function richOrPlain(rich: Field, text: Field): Words {
  return rich.text === undefined ? plain(text) : htmlOrPlain(rich)
}

/** Text that stands in the file as it is. */
export function written(lines: Lines, { start, end }: Span): Words {
  return { text: lines.text.slice(start, end), place: () => ({ lines, passage: verbatim(start, end) }) }
}

/** HTML that stands in the file, as the customer sees it. */
export function writtenHtml(lines: Lines, { start, end }: Span): Words {
  const source = lines.text.slice(start, end)
  const pieces = () => htmlText(source)
  return {
    text: pieces().text,
    place: () => ({ lines, passage: between(pieces(), source, verbatim(start, end)) }),
  }
}

/** Words that stand in a record: where they are none, the record's beginning is their place. */
export function inRecord(words: Words, record: Located): Words {
  if (words.text !== '') return words
  const spot = () => ({ lines: record.lines, passage: bareSpot(record.span([]).start) })
  return { text: '', place: () => words.place() ?? spot() }
}

/** Several texts of one record as one, with `glue` between them; empty ones count for nothing. */
export function joined(all: readonly Words[], glue: string): Words {
  const parts = all.filter(({ text }) => text !== '')
  if (parts.length < 2) return parts[0] ?? NOTHING
  const starts: number[] = []
  let text = ''
  for (const part of parts) {
    if (text !== '') text += glue
    starts.push(text.length)
    text += part.text
  }
  return { text, place: () => joinedPlace(parts, starts) }
}

function joinedPlace(parts: readonly Words[], starts: readonly number[]): Place | undefined {
  const places = parts.map(({ place }) => place())
  const first = places.find((place) => place !== undefined)
  if (!first) return undefined
  const passage: Passage = {
    locate(offset) {
      const index = lastAtMost(starts, offset)
      const inside = Math.min(offset - starts[index]!, parts[index]!.text.length)
      return (places[index] ?? first).passage.locate(inside)
    },
    edit({ span, text }) {
      const index = lastAtMost(starts, span.start)
      const start = span.start - starts[index]!
      const end = span.end - starts[index]!
      if (end > parts[index]!.text.length) return undefined
      return places[index]?.passage.edit({ span: { start, end }, text })
    },
  }
  return { lines: first.lines, passage }
}

function placeOf({ record, path }: Field): Place | undefined {
  const passage = record.passage(path)
  return passage && { lines: record.lines, passage }
}
