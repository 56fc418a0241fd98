import type { Entry, Message, Point, Thread } from '../types.ts'
import { createOrigin } from './origin.ts'
import type { Words } from './words.ts'

/** A message as a reader finds it. */
export interface Said extends Omit<Message, 'text'> {
  readonly words: Words
}

/** What one record of an export says of a thread: the whole of it, or some of its messages. */
export interface Draft {
  /** Records with the same key are one thread; undefined: this record is a whole one. */
  readonly key?: string | undefined
  /** All but the messages. */
  readonly thread: Omit<Thread, 'messages'>
  readonly messages: readonly Said[]
  /** Where the record begins. */
  readonly start: () => Point
}

/** The thread of a draft, in the order of time where all its messages have one. */
export function toEntry({ thread, messages, start }: Draft): Entry {
  const said = inOrder(messages)
  return {
    thread: {
      ...lean({ ...thread, customer: thread.customer && filled(lean(thread.customer)) }),
      messages: said.map((each) => toMessage(each, thread)),
    },
    origin: createOrigin(start, (index) => said[index]?.words.place()),
  }
}

function inOrder(messages: readonly Said[]): readonly Said[] {
  const timed = messages.map((said) => ({
    said,
    time: said.at === undefined ? Number.NaN : Date.parse(said.at),
  }))
  if (timed.some(({ time }) => Number.isNaN(time))) return messages
  return timed.sort((a, b) => a.time - b.time).map(({ said }) => said)
}

function toMessage(said: Said, thread: Draft['thread']): Message {
  const { role, words, at, channel, author, internal, rating, attachments } = said
  return {
    role,
    text: words.text.trim() === '' ? '' : words.text,
    ...lean({
      at,
      channel: channel === thread.channel ? undefined : channel,
      author: author && filled(lean(author)),
      internal: internal || undefined,
      rating,
      attachments: attachments?.length ? attachments : undefined,
    }),
  }
}

/** Without what is undefined. */
export function lean<T extends object>(value: T): T {
  const kept: Partial<T> = {}
  for (const key in value) if (value[key] !== undefined) kept[key] = value[key]
  return kept as T
}

function filled<T extends object>(value: T): T | undefined {
  return Object.keys(value).length > 0 ? value : undefined
}
