import type { Region } from '../../types.ts'
import type { Opaque } from '../draft.ts'
import { findItems } from './items.ts'
import { readLines } from './lines.ts'
import { inOrder } from './order.ts'
import { findQuotes } from './quote.ts'
import { findSignature } from './signature.ts'

/** The regions that lines show: quoted text, signature, list entries; with code and comments, all in order of their start. */
export function findBlocks(value: string, opaque: readonly Opaque[], marks: number): readonly Region[] {
  const regions: Region[] = []
  for (const { kind, start, end } of opaque) {
    if (kind === 'code' || kind === 'tag') regions.push({ kind: 'code', start, end })
    else if (kind === 'comment') regions.push({ kind: 'comment', start, end })
  }
  const lines = readLines(value)
  const quotes = findQuotes(value, lines, marks)
  const last = quotes.at(-1)
  const bodyEnd = last !== undefined && value.slice(last.end).trim() === '' ? last.start : value.length
  const signature = findSignature(value, lines, bodyEnd, marks)
  if (signature !== undefined) regions.push(signature)
  return inOrder(regions, quotes, findItems(value, lines))
}
