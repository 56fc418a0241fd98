import type { Region } from '../../types.ts'

/** Who wrote at the end of a tweet or chat message: `^AB`, `-JK`, `*KellenF`, `/MT`, with a link after it at most. */
const INITIALS =
  /(?:^|\s)([\^*~]\s?\p{Lu}\p{L}{0,14}|[-–/]\s?\p{Lu}{2,3}|[-–]\p{Lu}\p{Ll}{1,11})(?:\s+https?:\S{1,60})?\s*$/u

/** They stand in so many last characters. */
const REACH = 80

/** The initials a text signs with before `end`. */
export function findInitials(value: string, end: number): Region | undefined {
  const from = Math.max(0, end - REACH)
  const match = INITIALS.exec(value.slice(from, end))
  if (match?.[1] === undefined) return undefined
  const start = from + match.index + match[0].indexOf(match[1])
  return start === 0 ? undefined : { kind: 'signature', start, end }
}
