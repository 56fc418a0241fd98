import type { Span } from '../../types.ts'
import { type Passage, passage } from '../origin.ts'

/** The text of the string literal at a place; anything else: undefined. */
export function stringPassage(text: string, { start, end }: Span): Passage | undefined {
  if (text[start] !== '"') return undefined
  const source = text.slice(start, end)
  const texts = [0]
  const files = [start + 1]
  let offset = 0
  let from = 1
  for (let at = source.indexOf('\\'); at !== -1; at = source.indexOf('\\', from)) {
    offset += at - from + 1
    from = at + (LENGTHS[source[at + 1]!] ?? 2)
    texts.push(offset)
    files.push(start + from)
  }
  return passage({ texts, files, end: end - 1 }, (edit) => JSON.stringify(edit.text).slice(1, -1))
}

/** Of escapes with digits: `\u0441`, and `\x07` in loose JSON. */
const LENGTHS: Readonly<Record<string, number>> = { u: 6, x: 4 }
