import { Cast } from '../../reading/cast.ts'
import { type Said, toEntry } from '../../reading/draft.ts'
import { NOTHING, written } from '../../reading/words.ts'
import type { Author, Entry, Reader, ReadProblem, Role } from '../../types.ts'
import { bodyOf } from './body.ts'
import { detect } from './detect.ts'
import { type Logged, logOf } from './log.ts'
import { type Stamp, timesOf } from './stamp.ts'
import WORDS from './words.json' with { type: 'json' }

/** A chat as WhatsApp exports it: one thread. */
export const reader: Reader = {
  detect,
  *read(source, { filePath, agents }): Generator<Entry | ReadProblem> {
    const cast = new Cast(agents)
    const said: Said[] = []
    const stamps: Stamp[] = []
    let first: Logged | undefined
    for (const logged of logOf(source)) {
      if ('problem' in logged) {
        yield logged
        continue
      }
      first ??= logged
      stamps.push(logged.header.stamp)
      said.push(message(logged, cast))
    }
    if (!first) return
    const times = timesOf(stamps)
    const { lines } = first
    const customer = onlyCustomer(said)
    yield toEntry({
      thread: {
        id: partnerIn(filePath),
        channel: 'messenger',
        customer: customer === undefined ? undefined : { name: customer },
      },
      messages: said.map((message, index) => ({ ...message, at: times[index] })),
      start: () => lines.point(0),
    })
    const nobody = cast.problem(lines.point(0))
    if (nobody) yield nobody
  },
}

function message({ header, lines }: Logged, cast: Cast): Said {
  const { author: name, length } = header
  const { span, attachments, notice } = bodyOf(lines.text, length)
  const deleted = notice && name !== undefined
  return {
    role: name === undefined || notice ? 'system' : roleOf({ name }, cast),
    words: deleted ? { ...NOTHING, place: written(lines, span).place } : written(lines, span),
    author: name === undefined ? undefined : { name },
    attachments,
  }
}

function roleOf(author: Author, cast: Cast): Role {
  return author.name !== undefined && WORDS.bots.includes(author.name) ? 'bot' : cast.role(author)
}

/** The customer's name, where only one speaks; a phone number is no name. */
function onlyCustomer(said: readonly Said[]): string | undefined {
  const names = new Set(said.flatMap(({ role, author }) => (role === 'customer' ? [author?.name] : [])))
  const [name] = names
  return names.size === 1 && name !== undefined && /\p{L}/u.test(name) ? name : undefined
}

/** The other side's name in the name of the file. */
function partnerIn(filePath: string): string | undefined {
  const name = filePath.slice(Math.max(filePath.lastIndexOf('/'), filePath.lastIndexOf('\\')) + 1)
  const spaced = name
    .normalize('NFC')
    .replaceAll('_', ' ')
    .replace(/\.txt$/i, '')
  const before = WORDS.files.find((words) => spaced.startsWith(words))
  return before === undefined ? undefined : spaced.slice(before.length).trim() || undefined
}
