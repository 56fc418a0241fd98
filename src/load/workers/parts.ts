import { createLines } from '../../lines.ts'
import type { Source } from '../../types.ts'

interface TextPart {
  readonly text: string
  readonly start: NonNullable<Source['start']>
}

/** In characters: some hundred records, so that a part costs much more than it takes to hand it over. */
const ENOUGH = 128 * 1024

/** A text cut between lines into parts of about one size; blank lines go with the part before. */
export function* partsOf(pieces: Iterable<string>, enough = ENOUGH): Generator<TextPart> {
  let part = ''
  let start = { line: 1, offset: 0 }
  for (const piece of pieces) {
    let searched = part.length
    part += piece
    while (part.length >= enough) {
      const feed = part.indexOf('\n', Math.max(enough, searched))
      if (feed === -1) break
      const end = afterBlanks(part, feed + 1)
      yield { text: part.slice(0, end), start }
      const { line } = createLines(part.slice(0, end), start.line).point(end)
      start = { line, offset: start.offset + end }
      part = part.slice(end)
      searched = 0
    }
  }
  if (part.trim() !== '' || start.offset === 0) yield { text: part, start }
}

/** Where the blank lines that begin at an offset are over. */
function afterBlanks(text: string, offset: number): number {
  const blanks = /(?:[^\S\n]*\n)*/y
  blanks.lastIndex = offset
  blanks.test(text)
  return blanks.lastIndex
}
