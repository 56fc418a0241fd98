import { roleOf } from '../../reading/canonical/terms.ts'
import { isoTime } from '../../reading/time.ts'
import type { Role } from '../../types.ts'

/** The head of a turn: `[10:32] Оператор Мария:`. Without a role only a name tells whose words they are. */
export interface Speaker {
  readonly role?: Role | undefined
  readonly name?: string | undefined
  readonly at?: string | undefined
  /** Of all that stands before the words themselves. */
  readonly length: number
}

/** `[10:32]`, `10:32`, `[2026-03-01 10:32:05]`, `01.03.2026, 10:32 -`; then the speaker, bold or not, and a colon. */
const HEAD =
  /^[ \t]*(?<stamp>\[?(?:(?<date>\d{4}-\d{2}-\d{2}|\d{1,2}\.\d{1,2}\.\d{4})[,T]?[ \t]*)?(?<time>\d{1,2}:\d{2}(?::\d{2})?(?:Z|[+-]\d{2}:\d{2})?)\]?(?:[ \t]+[-–—])?[ \t]+)?(?:\*\*|__)?(?<speaker>[\p{L}][\p{L}\p{M}\d .'’()@_-]{0,58}?)[ \t]*(?:\*\*|__)?:(?:\*\*|__)?(?:[ \t]+|$)/u

/** Who begins to speak on a line; undefined: nobody, it goes on with what was said before. */
export function speakerOf(line: string, isAgent: (name: string) => boolean): Speaker | undefined {
  // Most lines of prose have none, and the expression would try sixty places in each to find that out.
  if (!line.includes(':')) return undefined
  const head = HEAD.exec(line)
  if (!head?.groups) return undefined
  const { stamp, date, time, speaker = '' } = head.groups
  const at = date && time ? isoTime(`${isoDate(date)} ${time}`) : undefined
  const length = head[0].length
  if (isAgent(speaker)) return { role: 'agent', name: speaker, at, length }
  const named = roleIn(speaker)
  if (named) return { ...named, at, length }
  return stamp ? { name: speaker, at, length } : undefined
}

/** «Оператор», «Оператор Мария», «Оператор (Мария)», «Мария (оператор)»: the role and the name beside it. */
function roleIn(speaker: string): { readonly role: Role; readonly name?: string } | undefined {
  const whole = roleOf(speaker)
  if (whole) return { role: whole }
  const brackets = /^(.+?)[ \t]*\((.+)\)$/.exec(speaker)
  const [first = '', second = ''] = brackets ? [brackets[1], brackets[2]] : halves(speaker)
  const before = roleOf(first)
  if (before) return { role: before, name: second }
  const after = brackets ? roleOf(second) : undefined
  return after && { role: after, name: first }
}

function halves(speaker: string): readonly string[] {
  const space = speaker.search(/[ \t]/)
  const name = speaker.slice(space + 1)
  return space > 0 && /^\p{Lu}/u.test(name) ? [speaker.slice(0, space), name] : []
}

function isoDate(date: string): string {
  const [day = '', month = '', year] = date.split('.')
  return year ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : date
}
