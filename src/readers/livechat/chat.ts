import { authorOf } from '../../reading/desk/author.ts'
import type { DeskDraft } from '../../reading/desk/desk.ts'
import { namesIn } from '../../reading/desk/names.ts'
import { rated } from '../../reading/desk/rating.ts'
import type { Said } from '../../reading/draft.ts'
import type { Field } from '../../reading/field.ts'
import { plain } from '../../reading/words.ts'
import { event, type Person } from './event.ts'

/** The threads of a chat: talks that LiveChat counts and rates one by one. */
export function chat(record: Field): readonly DeskDraft[] {
  const people = new Map<string | undefined, Person>()
  for (const user of record.get('users').items)
    people.set(user.get('id').text, { type: user.get('type').text, ...authorOf(user) })
  const one = record.get('thread')
  const threads = one.known ? [one] : record.get('threads').items
  return threads.map((thread) => draft(thread, people))
}

function draft(thread: Field, people: ReadonlyMap<string | undefined, Person>): DeskDraft {
  const active = thread.get('active')
  const customer = [...people.values()].find(({ type }) => type === 'customer')
  return {
    thread: {
      id: thread.get('id').text,
      channel: 'chat',
      status: active.known ? (active.yes ? 'open' : 'closed') : undefined,
      customer: customer && { name: customer.name, tags: namesIn(thread.get('tags')) },
    },
    messages: [...thread.get('events').items.map((field) => event(field, people)), ...rating(thread)],
  }
}

/** `rating: { score: 1, comment }`; before version 3.3 each value stood in an object of its own. */
function rating(thread: Field): readonly Said[] {
  const field = thread.get('properties', 'rating')
  const score = field.get('score').within('value').number
  if (score === undefined) return []
  const words = plain(field.get('comment').within('value'))
  return rated(score > 0 ? 5 : 1, words, lastTime(thread))
}

/** A rating has no time of its own. */
function lastTime(thread: Field): string | undefined {
  return thread.get('events').items.at(-1)?.get('created_at').time ?? thread.get('created_at').time
}
