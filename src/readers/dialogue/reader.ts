import { createLines, type Lines } from '../../lines.ts'
import { Cast } from '../../reading/cast.ts'
import { type Said, toEntry } from '../../reading/draft.ts'
import { written } from '../../reading/words.ts'
import type { Entry, Reader, ReadProblem, Span } from '../../types.ts'
import { type Speaker, speakerOf } from './speaker.ts'

/**
 * A dialogue in plain text: `Клиент: …`, `Agent: …`, with or without a time before the speaker or a name after the role
 * («Оператор Мария:», `Agent (Ann):`), or names alone after times, of which the user tells the agents'. Lines without a speaker go
 * on with the message; a line of three or more `-` or `=` begins the next thread.
 */
export const reader: Reader = {
  detect(sample) {
    if (!sample.includes('\n') || FRONT_MATTER.test(sample)) return 0
    const speakers = sample.split('\n').flatMap((line) => speakerOf(line, () => false) ?? [])
    const roles = new Set(speakers.flatMap(({ role }) => role ?? []))
    if (roles.size > 1) return 0.7
    const names = new Set(speakers.flatMap(({ role, name }) => role ?? name ?? []))
    return speakers.length > 2 && names.size > 1 ? 0.65 : 0
  },
  *read(file, { agents }): Generator<Entry | ReadProblem> {
    const lines = createLines(file.whole())
    const cast = new Cast(agents)
    let answered = false
    for (const item of turnsOf(lines, cast)) {
      if ('problem' in item) {
        yield item
        continue
      }
      const isAnswered = item.turns.some(({ role, name }) => role === 'agent' || cast.isAgent({ name }))
      answered ||= isAnswered
      // Where an agent is called so, whoever else speaks is the customer.
      const messages = item.turns.map((turn) => said(lines, turn, isAnswered ? 'customer' : undefined, cast))
      yield toEntry({ thread: {}, messages, start: () => lines.point(item.start) })
    }
    const nobody = answered ? undefined : cast.problem(lines.point(0))
    if (nobody) yield nobody
  },
}

interface Turn extends Speaker {
  readonly start: number
  end: number
}

/** A thread being read. */
interface Open {
  readonly start: number
  readonly turns: Turn[]
}

/** The turns of each thread, and lines that nobody says. */
function* turnsOf(lines: Lines, cast: Cast): Generator<Open | ReadProblem> {
  const { text } = lines
  let open: Open | undefined
  let lost = false
  for (const { start, end } of linesOf(text)) {
    const line = text.slice(start, end)
    if (SEPARATOR.test(line)) {
      if (open) yield open
      open = undefined
      lost = false
      continue
    }
    const speaker = speakerOf(line, (name) => cast.isAgent({ name }))
    const last = open?.turns.at(-1)
    if (speaker) {
      open ??= { start, turns: [] }
      open.turns.push({ ...speaker, start: start + speaker.length, end })
    } else if (last) last.end = end
    else if (line.trim() !== '' && !lost) {
      const problem = 'Expected a speaker, as in "Customer: …".'
      yield { problem, at: lines.point(start), end: lines.point(end) }
      lost = true
    }
  }
  if (open) yield open
}

function said(
  lines: Lines,
  { role, name, at, start, end }: Turn,
  others: 'customer' | undefined,
  cast: Cast,
): Said {
  const author = { name }
  return {
    role: role ?? (cast.isAgent(author) ? 'agent' : (others ?? cast.role(author))),
    words: written(lines, trimmed(lines.text, start, end)),
    at,
    author,
  }
}

const FRONT_MATTER = /^---[ \t]*\r?\n[a-z][\w-]*:[\s\S]*?^---[ \t]*\r?$/m

const SEPARATOR = /^\s*(?:-{3,}|={3,})\s*$/

function* linesOf(source: string): Iterable<Span> {
  for (let start = 0; start < source.length; ) {
    const feed = source.indexOf('\n', start)
    const end = feed === -1 ? source.length : feed
    yield { start, end }
    start = end + 1
  }
}

function trimmed(source: string, start: number, end: number): Span {
  const text = source.slice(start, end)
  const from = start + text.length - text.trimStart().length
  return { start: Math.min(from, end), end: Math.max(Math.min(from, end), start + text.trimEnd().length) }
}
