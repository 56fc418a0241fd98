import { put } from '../../multimap.ts'
import type { Message, Origin, Thread } from '../../types.ts'
import { Unions } from '../../unions.ts'
import type { FileEntry } from '../files/read.ts'

/** A message with its moment and the thread that it was said in. */
interface Moment {
  readonly message: Message
  readonly index: number
  readonly time: number
  readonly of: FileEntry
}

/**
 * The same threads, each with what was said in its customer's other conversations, as far as both have times: context that is never
 * judged. A customer is known by id within one format, by e-mail or by phone.
 */
export function joinByCustomer(entries: readonly FileEntry[]): readonly FileEntry[] {
  const customers = customersOf(entries)
  const groups = new Map<number, number[]>()
  for (const [index, customer] of customers.entries()) put(groups, customer, index)
  const joined = [...entries]
  for (const group of groups.values()) {
    const timed = group.filter((index) => isTimed(entries[index]!.thread))
    if (timed.length < 2) continue
    const moments = inOrder(timed.map((index) => entries[index]!))
    for (const index of timed) joined[index] = withOthers(entries[index]!, moments)
  }
  return joined
}

function withOthers(entry: FileEntry, moments: readonly Moment[]): FileEntry {
  const messages = moments.map(
    ({ message, of }): Message =>
      of === entry ? message : { channel: of.thread.channel, ...message, internal: true },
  )
  return {
    ...entry,
    thread: { ...entry.thread, messages },
    origin: ownOrigin(
      entry.origin,
      moments.map(({ of, index }) => (of === entry ? index : undefined)),
    ),
  }
}

/** The places of a thread's own messages; what was said elsewhere stands where the thread begins. */
function ownOrigin(origin: Origin, own: readonly (number | undefined)[]): Origin {
  return {
    get start() {
      return origin.start
    },
    locate(message, offset) {
      const index = own[message]
      return index === undefined ? origin.start : origin.locate(index, offset)
    },
    edit(message, edit) {
      const index = own[message]
      return index === undefined ? undefined : origin.edit(index, edit)
    },
  }
}

function inOrder(group: readonly FileEntry[]): readonly Moment[] {
  const moments = group.flatMap((of) =>
    of.thread.messages.map((message, index) => ({ message, index, time: Date.parse(message.at!), of })),
  )
  return moments.sort((a, b) => a.time - b.time)
}

const isTimed = ({ messages }: Thread) => messages.every(({ at }) => at !== undefined)

/** The number of each entry's customer: entries with one key alike have the same. */
function customersOf(entries: readonly FileEntry[]): readonly number[] {
  const customers = new Unions(entries.length)
  const first = new Map<string, number>()
  for (const [index, entry] of entries.entries()) {
    for (const key of keysOf(entry)) {
      const other = first.get(key)
      if (other === undefined) first.set(key, index)
      else customers.unite(index, other)
    }
  }
  return customers.roots()
}

function keysOf({ thread, format }: FileEntry): readonly string[] {
  if (thread.template) return []
  return thread.messages.flatMap(({ role, author }) => {
    if (role !== 'customer' || !author) return []
    const { id, name, email } = author
    return [
      ...(id === undefined ? [] : [`${format} ${id}`]),
      ...(email === undefined ? [] : [email.toLowerCase()]),
      ...[id, name].flatMap((value) => phoneOf(value) ?? []),
    ]
  })
}

/** The digits of what is written as a phone number, the Russian 8 as 7; undefined: it is none. */
function phoneOf(value: string | undefined): string | undefined {
  if (value === undefined || !/^\+?[\d\s()-]{10,20}$/.test(value.trim())) return undefined
  const digits = value.replace(/\D/g, '')
  if (digits.length < 10) return undefined
  return `+${digits.length === 11 && digits.startsWith('8') ? `7${digits.slice(1)}` : digits}`
}
