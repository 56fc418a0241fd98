import type { Text, Untold } from '../../types.ts'

/** The words `[from, to)` of a text, one at least. */
export const stretch = (kind: Untold['kind'], { words }: Text, from: number, to: number): Untold => ({
  kind,
  span: { start: words[from]!.start, end: words[Math.max(from, to - 1)]!.end },
})
