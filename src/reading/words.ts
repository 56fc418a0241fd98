import type { Lines } from '../lines.ts'
import { lastAtMost } from '../lines.ts'
import type { Span } from '../types.ts'
import type { Field } from './field.ts'
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

/** Text that stands in the file as it is. */
export function written(lines: Lines, { start, end }: Span): Words {
  return { text: lines.text.slice(start, end), place: () => ({ lines, passage: verbatim(start, end) }) }
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

/** Where the field stands. */
export function placeOf({ record, path }: Field): Place | undefined {
  const passage = record.passage(path)
  return passage && { lines: record.lines, passage }
}
