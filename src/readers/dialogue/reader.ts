import { createLines } from '../../lines.ts'
import { createOrigin, verbatim } from '../../reading/origin.ts'
import type { Entry, Message, Reader, ReadProblem, Role } from '../../types.ts'
import { speakerOf } from './speaker.ts'

/**
 * A dialogue in plain text: `Клиент: …`, `Agent: …`, with or without a time before the speaker or a name after the role
 * («Оператор Мария:», `Agent (Ann):`). Lines without a speaker go on with the message; a line of three or more `-` or `=`
 * begins the next thread.
 */
export const reader: Reader = {
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
  *read(file, { agents }): Generator<Entry | ReadProblem> {
    const source = file.whole()
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
      const origin = createOrigin(
        () => lines.point(start),
        (message) => {
          const place = places[message]
          return place && { lines, passage: verbatim(place.start, place.end) }
        },
      )
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

const begin = (start: number): Open => ({ start, lost: false, turns: [] })

const FRONT_MATTER = /^---[ \t]*\r?\n[a-z][\w-]*:[\s\S]*?^---[ \t]*\r?$/m

const SEPARATOR = /^\s*(?:-{3,}|={3,})\s*$/

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
