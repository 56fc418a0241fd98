import type { Region, Span } from '../../types.ts'
import type { DraftWord, Opaque } from '../draft.ts'
import { findItems } from './items.ts'
import { readLines } from './lines.ts'
import { inOrder } from './order.ts'
import { findQuotes } from './quote.ts'
import { findSignature } from './signature.ts'

/** The regions that lines show: quoted text, signature, list entries; with code and comments, all in order of their start. */
export function findBlocks(
  value: string,
  opaque: readonly Opaque[],
  words: readonly DraftWord[],
  marks: number,
): readonly Region[] {
  const regions: Region[] = []
  for (const { kind, start, end } of opaque) {
    if (kind === 'code' || kind === 'tag') regions.push({ kind: 'code', start, end })
    else if (kind === 'comment') regions.push({ kind: 'comment', start, end })
  }
  const lines = readLines(value)
  const quotes = findQuotes(value, lines, marks)
  const signature = findSignature(value, lines, words, bodyOf(value, quotes), marks)
  return inOrder(regions, quotes, signature, findItems(value, lines))
}

/** What stands between the last quoted text that something follows and the one that nothing follows. */
function bodyOf(value: string, quotes: readonly Region[]): Span {
  let end = value.length
  for (let at = quotes.length - 1; at >= 0; at--) {
    const quote = quotes[at]!
    if (value.slice(quote.end, end).trim() !== '') return { start: quote.end, end }
    end = quote.start
  }
  return { start: 0, end }
}
