import type { Entry, Message, Reader, ReadProblem, Role } from '../types.ts'
import { createLines } from './lines.ts'
import { createOrigin, verbatim } from './origin.ts'
import { roleOf } from './terms.ts'
import { isoTime } from './time.ts'

/**
 * A dialogue in plain text: `Клиент: …`, `Agent: …`, with or without a time before the speaker or a name after the role
 * («Оператор Мария:», `Agent (Ann):`). Lines without a speaker go on with the message; a line of three or more `-` or `=`
 * begins the next thread.
 */
export const reader: Reader = {
  name: 'dialogue',
  detect(sample) {
    if (FRONT_MATTER.test(sample)) return 0
    let turns = 0
    const roles = new Set<Role>()
    for (const line of sample.split('\n')) {
      const role = speakerOf(line, [])?.role
      if (!role) continue
      turns++
      roles.add(role)
    }
    return turns > 1 && roles.size > 1 ? 0.7 : 0
  },
  *read(source, { agents }): Iterable<Entry | ReadProblem> {
    const lines = createLines(source)
    let thread = begin(0)
    for (const { start, end } of linesOf(source)) {
      const line = source.slice(start, end)
      if (SEPARATOR.test(line)) {
        if (thread.turns.length > 0) yield finish(thread)
        thread = begin(end)
        continue
      }
      const speaker = speakerOf(line, agents)
      const last = thread.turns.at(-1)
      if (speaker?.role) {
        if (thread.turns.length === 0) thread.start = start
        thread.turns.push({ ...speaker, role: speaker.role, start: start + speaker.length, end })
      } else if (speaker?.at) {
        const problem = `Whose words are these? Say who is the agent: --agents "${speaker.name}" if it is this one.`
        yield { problem, at: lines.point(start), end: lines.point(end) }
        thread.lost = true
      } else if (last && !thread.lost) last.end = end
      else if (line.trim() !== '' && !thread.lost) {
        yield {
          problem: 'Expected a speaker, as in "Customer: …".',
          at: lines.point(start),
          end: lines.point(end),
        }
        thread.lost = true
      }
      if (speaker?.role) thread.lost = false
    }
    if (thread.turns.length > 0) yield finish(thread)

    function finish({ start, turns }: Open): Entry {
      const places = turns.map((turn) => trimmed(source, turn.start, turn.end))
      const messages = turns.map(({ role, at, name }, index): Message => {
        const place = places[index]!
        const text = source.slice(place.start, place.end)
        return { role, text, ...(at && { at }), ...(name && { author: { name } }) }
      })
      const origin = createOrigin(lines, start, (message) => {
        const place = places[message]
        return place && verbatim(place.start, place.end)
      })
      return { thread: { messages }, origin }
    }
  },
}

/** A thread being read. */
interface Open {
  start: number
  /** The lines that now come belong to nobody known. */
  lost: boolean
  readonly turns: Spoken[]
}

interface Spoken {
  readonly role: Role
  readonly name?: string | undefined
  readonly at?: string | undefined
  readonly start: number
  end: number
}

interface Speaker {
  readonly role?: Role | undefined
  readonly name?: string | undefined
  readonly at?: string | undefined
  /** Of all that stands before the words themselves. */
  readonly length: number
}

const begin = (start: number): Open => ({ start, lost: false, turns: [] })

const FRONT_MATTER = /^---[ \t]*\r?\n[a-z][\w-]*:[\s\S]*?^---[ \t]*\r?$/m

const SEPARATOR = /^\s*(?:-{3,}|={3,})\s*$/

/** `[10:32]`, `10:32`, `[2026-03-01 10:32:05]`, `01.03.2026, 10:32 -`; then the speaker, bold or not, and a colon. */
const HEAD =
  /^[ \t]*(?<stamp>\[?(?:(?<date>\d{4}-\d{2}-\d{2}|\d{1,2}\.\d{1,2}\.\d{4})[,T]?[ \t]*)?(?<time>\d{1,2}:\d{2}(?::\d{2})?(?:Z|[+-]\d{2}:\d{2})?)\]?(?:[ \t]+[-–—])?[ \t]+)?(?:\*\*|__)?(?<speaker>[\p{L}][\p{L}\p{M}\d .'’()@_-]{0,58}?)[ \t]*(?:\*\*|__)?:(?:\*\*|__)?(?:[ \t]+|$)/u

function speakerOf(line: string, agents: readonly string[]): Speaker | undefined {
  const head = HEAD.exec(line)
  if (!head?.groups) return undefined
  const { stamp, date, time, speaker = '' } = head.groups
  const at = date && time ? isoTime(`${isoDate(date)} ${time}`) : undefined
  const length = head[0].length
  const known = agents.some((agent) => agent.toLowerCase() === speaker.toLowerCase())
  if (known) return { role: 'agent', name: speaker, at, length }
  const named = roleIn(speaker)
  if (named) return { ...named, at, length }
  if (!stamp) return undefined
  // With the agents told, whoever else speaks at a time is the customer.
  return agents.length > 0
    ? { role: 'customer', name: speaker, at, length }
    : { name: speaker, at: at ?? time, length }
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

function* linesOf(source: string): Iterable<{ readonly start: number; readonly end: number }> {
  for (let start = 0; start < source.length; ) {
    const feed = source.indexOf('\n', start)
    const end = feed === -1 ? source.length : feed
    yield { start, end }
    start = end + 1
  }
}

function trimmed(source: string, start: number, end: number): { start: number; end: number } {
  const text = source.slice(start, end)
  const from = start + text.length - text.trimStart().length
  return { start: Math.min(from, end), end: Math.max(Math.min(from, end), start + text.trimEnd().length) }
}
