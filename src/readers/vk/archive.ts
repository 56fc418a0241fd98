import { createLines, type Lines } from '../../lines.ts'
import { Cast } from '../../reading/cast.ts'
import { writtenHtml } from '../../reading/desk/markup.ts'
import { type Said, toEntry } from '../../reading/draft.ts'
import { NOTHING, written } from '../../reading/words.ts'
import type { Attachment, Author, Entry, ReadContext, ReadProblem, Role, Source } from '../../types.ts'
import { authorIn, isCommunity, isOwner, timeIn } from './header.ts'
import { messagesOf, type Shown } from './page.ts'
import WORDS from './words.json' with { type: 'json' }

/** A page of a person's archive as a thread. */
export function* archive(source: Source, { filePath, agents }: ReadContext): Generator<Entry | ReadProblem> {
  const lines = createLines(source.whole())
  const cast = new Cast(agents)
  const shown: Shown[] = []
  for (const message of messagesOf(lines.text)) {
    if (message.body && timeIn(message)) shown.push(message)
    else
      yield { problem: 'Expected a message with its author, time and text.', at: lines.point(message.start) }
  }
  const [first] = shown
  if (!first) return
  const toCommunity = shown.some(({ link }) => isCommunity(link))
  const said = oldestFirst(shown).map((message) => {
    const author = authorIn(message)
    return saidOf(message, author, lines, roleOf(message, author, toCommunity, cast))
  })
  const customer = said.find(({ role, author = {} }) => role === 'customer' && !isOwner(author))?.author?.name
  yield toEntry({
    thread: {
      id: peerIn(filePath),
      channel: 'messenger',
      customer: customer === undefined ? undefined : { name: customer },
    },
    messages: said,
    start: () => lines.point(first.start),
  })
  const nobody = cast.problem(lines.point(0))
  if (nobody) yield nobody
}

function oldestFirst(shown: readonly Shown[]): readonly Shown[] {
  const times = shown.map(timeIn)
  return (times[0] ?? '') > (times.at(-1) ?? '') ? shown.toReversed() : shown
}

function roleOf(message: Shown, author: Author, toCommunity: boolean, cast: Cast): Role {
  if (message.service || isDeleted(message)) return 'system'
  if (cast.named) return cast.role(author)
  return (toCommunity ? isCommunity(message.link) : isOwner(author)) ? 'agent' : 'customer'
}

function saidOf(message: Shown, author: Author, lines: Lines, role: Role): Said {
  const { body, start, descriptions } = message
  const words = body && !isDeleted(message) ? writtenHtml(lines, body) : NOTHING
  return {
    role,
    words: words.text === '' ? written(lines, { start, end: start }) : words,
    at: timeIn(message),
    author,
    attachments: isDeleted(message) ? [] : descriptions.map(attached),
  }
}

function isDeleted({ descriptions }: Shown): boolean {
  return descriptions.some((description) => WORDS.deleted.includes(description.trim()))
}

function attached(description: string): Attachment {
  const kinds: Readonly<Record<string, string>> = WORDS.attachments
  return { type: (kinds[description.trim()] ?? 'file') as Attachment['type'] }
}

/** The folder of a talk's pages bears the id of who is talked to. */
function peerIn(filePath: string): string | undefined {
  return /(?:^|[\\/])(-?\d+)[\\/][^\\/]*$/.exec(filePath)?.[1]
}
