import { nearest } from '../../nearest.ts'
import type { Message, Template, Thread } from '../../types.ts'
import { boolean, isRecord, list, Misfit, nameOf, object, oneOf, type Path, text, within } from '../shape.ts'
import { isoTime } from '../time.ts'
import { ADDRESS_FORMS, ATTACHMENTS, CHANNELS, ROLES, roleMeant, SITUATIONS, STATUSES } from './terms.ts'

/** What is wrong with a record, and where in it. */
export interface Fault {
  readonly path: Path
  readonly problem: string
}

/** The keys under which a file keeps its list of records. */
export const LIST_KEYS: readonly string[] = ['threads', 'templates']

/**
 * A thread of a parsed record: `{messages: […]}`, or a template `{id, title, text, …}`. Numbers given as ids become strings,
 * times get their ISO form, a message without text an empty one; the value itself is changed.
 */
export function toThread(value: unknown): Thread | Fault {
  return fitting(() => {
    if (!isRecord(value)) {
      throw new Misfit(`expected a thread (an object with "messages"), found ${nameOf(value)}`)
    }
    if ('messages' in value) return thread(value)
    if ('text' in value) return templateThread(template(value))
    throw new Misfit('"messages" is missing: a thread has a list of messages, a template has "text"')
  })
}

/** The fields of a template as a thread: one message of the agent. */
export function toTemplate(fields: Record<string, unknown>): Thread | Fault {
  return fitting(() => templateThread(template(fields)))
}

function fitting(read: () => Thread): Thread | Fault {
  try {
    return read()
  } catch (error) {
    if (!(error instanceof Misfit)) throw error
    const where = wording(error.path)
    return { path: error.path, problem: where ? `${where}: ${error.message}` : error.message }
  }
}

/** Whether what is wrong came in the place of a thread. */
export function isFault(result: Thread | Fault): result is Fault {
  return !('messages' in result)
}

/** The way to the text of a message in the record that it came from. */
export function textPath(thread: Thread, message: number): Path {
  return thread.template ? ['text'] : ['messages', message, 'text']
}

function templateThread(fields: TemplateFields): Thread {
  const { id, channel, subject, locale, title, platform, tags, situation, text } = fields
  return {
    ...(id !== undefined && { id }),
    ...(channel && { channel }),
    ...(subject !== undefined && { subject }),
    ...(locale !== undefined && { language: locale.slice(0, 2).toLowerCase() }),
    messages: [{ role: 'agent', text }],
    template: { title, locale, platform, tags, situation },
  }
}

/** A template as a list of them, or the head of a file, has it. */
interface TemplateFields extends Template {
  readonly id?: string
  readonly channel?: Thread['channel']
  readonly subject?: string
  readonly text: string
}

const guessOf = (words: readonly string[]) => (word: string) => nearest(word, words)
const channel = oneOf('channel', CHANNELS, guessOf(CHANNELS))

const message = object<Message>(
  {
    role: oneOf('role', ROLES, roleMeant),
    text,
    at: (value) => {
      const time = typeof value === 'string' || typeof value === 'number' ? isoTime(value) : undefined
      if (time === undefined) {
        throw new Misfit(`expected a time such as 2026-03-01T10:00:00+03:00, found ${nameOf(value)}`)
      }
      return time
    },
    channel,
    author: object({ id: text, name: text, email: text }),
    internal: boolean,
    rating: within(1, 5),
    attachments: list(
      object({ type: oneOf('attachment', ATTACHMENTS, guessOf(ATTACHMENTS)), name: text }, ['type']),
    ),
  },
  ['role'],
)

const thread = object<Thread>(
  {
    id: text,
    channel,
    language: text,
    subject: text,
    status: oneOf('status', STATUSES, guessOf(STATUSES)),
    customer: object({
      name: text,
      address: oneOf('address', ADDRESS_FORMS, guessOf(ADDRESS_FORMS)),
      products: list(text),
      unavailable: list(text),
      tags: list(text),
    }),
    messages: list((value) => {
      const turn = message(value) as { text?: string }
      turn.text ??= ''
      return turn
    }),
    // Only a template's reader says that a thread is one.
    template: () => undefined,
  },
  ['messages'],
)

const template = object<TemplateFields>(
  {
    id: text,
    title: text,
    text,
    channel,
    subject: text,
    locale: text,
    platform: text,
    tags: list(text),
    situation: oneOf('situation', SITUATIONS, guessOf(SITUATIONS)),
  },
  ['text'],
)

/** A path as people write it: `messages[2].role`. */
function wording(path: Path): string {
  let words = ''
  for (const step of path) words += typeof step === 'number' ? `[${step}]` : words ? `.${step}` : step
  return words
}
