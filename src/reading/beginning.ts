import type { Source } from '../types.ts'

/** The first piece of a file. */
export function beginningOf(source: Source): string {
  for (const piece of source.pieces()) return piece
  return ''
}
