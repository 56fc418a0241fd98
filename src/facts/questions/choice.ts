import type { Span } from '../../types.ts'
import type { Cues } from './cues.ts'

/** What the words `[from, to)` leave to choose from: «Сегодня или завтра?», not «… или нет?». */
export function choiceIn(from: number, to: number, cues: Cues): Span | undefined {
  const { words } = cues.text
  const or = orIn(from, to, cues)
  if (or < 0) return undefined
  let first = or - 1
  while (first > from && words[first]!.lexeme.stop) first--
  let last = or + 1
  while (last < to - 1 && (words[last]!.lexeme.stop || words[last + 1]!.border === 'none')) last++
  return { start: words[first]!.start, end: words[last]!.end }
}

/** Whether a question offers things to choose from. */
export function offersChoice(from: number, to: number, cues: Cues): boolean {
  return orIn(from, to, cues) >= 0
}

/** The «или» after which something is named; -1: none. */
function orIn(from: number, to: number, cues: Cues): number {
  const { words } = cues.text
  for (let at = from + 1; at < to - 1; at++) {
    if (!cues.covers('or', at)) continue
    for (let next = at + 1; next < to; next++) if (!words[next]!.lexeme.stop) return at
    return -1
  }
  return -1
}
