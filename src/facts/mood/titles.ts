import type { Span, Text } from '../../types.ts'

/** A title has so many words at most. */
const TITLE = 3

/** Whether a stretch is as short as a title. */
export const isShort = ({ start, end }: Span, text: Text): boolean =>
  text.wordFrom(end) - text.wordFrom(start) <= TITLE

/** "the LOST WORLDS exhibition": what is said in a title is not said in earnest. */
export function isTitled(cue: Span, { start, end }: Span, text: Text): boolean {
  if (cue.start < start || cue.end > end) return false
  const { from, to } = text.sentenceAt(start)!
  return isShort({ start, end }, text) && text.wordFrom(end) - text.wordFrom(start) < to - from
}
