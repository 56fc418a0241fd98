import { createLines, type Lines } from '../../lines.ts'
import type { Passage, Place } from '../origin.ts'
import { bytesOf, textOf } from './bytes.ts'
import { charactersOf } from './characters.ts'

/** The body of a part as it stands in the file. */
export interface Body {
  readonly bytes: Uint8Array
  /** The line of the file where it begins. */
  readonly line: number
  /** `Content-Transfer-Encoding`. */
  readonly transfer: string
  readonly charset: string
}

/** The place of a part's text: character by character, or the body's first line where it is base64 or in a rare charset. */
export function placeOf(text: string, body: Body): Place {
  const lines = linesOf(body)
  const characters = charactersOf(body.bytes, body.transfer, body.charset)
  const places = characters && align(text, characters.text, characters.places)
  const passage: Passage = {
    locate: (offset) => places?.[Math.min(Math.max(0, offset), text.length)] ?? 0,
    edit: () => undefined,
  }
  return { lines, passage }
}

/** Signs that the way from a mail to its text leaves out: line breaks, trailing space, `>` before `From `. */
const DROPPED = /[\s>]/

/** Where each unit of a text, and its end, stands; what the source has more of is stepped over. */
function align(text: string, source: string, places: Uint32Array): Uint32Array {
  const found = new Uint32Array(text.length + 1)
  const end = places.at(-1) ?? 0
  let at = 0
  for (let index = 0; index < text.length; index++) {
    while (at < source.length && source[at] !== text[index] && DROPPED.test(source[at]!)) at++
    found[index] = places[at] ?? end
    if (source[at] === text[index] || !DROPPED.test(text[index]!)) at++
  }
  found[text.length] = places[at] ?? end
  return found
}

/** Lines whose columns are those of an editor, which shows UTF-8 as characters and anything else byte by byte. */
function linesOf({ bytes, line }: Body): Lines {
  const text = textOf(bytes)
  const lines = createLines(text, line)
  return {
    text,
    base: lines.base,
    point(offset) {
      const point = lines.point(offset)
      const inside = Math.min(Math.max(0, offset), text.length)
      return { line: point.line, column: 1 + shownLength(text.slice(inside - point.column + 1, inside)) }
    },
  }
}

function shownLength(text: string): number {
  if (/^[\0-\x7F]*$/.test(text)) return text.length
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytesOf(text)).length
  } catch {
    return text.length
  }
}
