import { authorOf } from '../../reading/desk/author.ts'
import type { DeskDraft } from '../../reading/desk/desk.ts'
import { htmlOrPlain } from '../../reading/desk/markup.ts'
import { namesIn } from '../../reading/desk/names.ts'
import { rated } from '../../reading/desk/rating.ts'
import type { Said } from '../../reading/draft.ts'
import type { Field } from '../../reading/field.ts'
import type { Channel, Thread } from '../../types.ts'
import { said } from './thread.ts'

const CHANNELS: Readonly<Record<string, Channel>> = { email: 'email', chat: 'chat', phone: 'phone' }

const STATUSES: Readonly<Record<string, Thread['status']>> = {
  active: 'open',
  open: 'open',
  pending: 'pending',
  closed: 'closed',
}

/** What a rating is on our scale. */
const RATINGS: Readonly<Record<string, number>> = {
  great: 5,
  okay: 3,
  'not good': 1,
  not_good: 1,
  '1': 5,
  '2': 3,
  '3': 1,
}

/** A conversation with its threads. */
export function conversation(record: Field): readonly DeskDraft[] {
  const customer = record.any('primaryCustomer', 'customer')
  const embedded = record.get('_embedded', 'threads')
  return [
    {
      thread: {
        id: record.any('id', 'number').text,
        channel: record.get('type').as(CHANNELS),
        subject: record.get('subject').text,
        status: record.get('status').as(STATUSES),
        customer: {
          name: authorOf(customer).name,
          tags: namesIn(record.get('tags')),
        },
      },
      messages: [...(embedded.known ? embedded : record.get('threads')).items.map(said), ...rating(record)],
    },
  ]
}

/** A page of one conversation's threads, which does not name it but by the page's own address. */
export function threadsPage(record: Field): readonly DeskDraft[] {
  const links = record.get('_links')
  const address =
    ['self', 'first', 'next', 'page'].map((key) => links.get(key, 'href').text).find(Boolean) ?? ''
  const id = CONVERSATION.exec(address)?.[1]
  return [{ key: id, thread: { id }, messages: record.get('_embedded', 'threads').items.map(said) }]
}

const CONVERSATION = /\/conversations\/(\d+)\/threads/

/** Webhooks bring the rating with the conversation. */
function rating(record: Field): readonly Said[] {
  const field = record.any('rating', 'satisfaction')
  const score = field.any('rating', 'score').as(RATINGS) ?? field.as(RATINGS)
  return rated(
    score,
    htmlOrPlain(field.any('comments', 'comment')),
    field.any('createdAt', 'modifiedAt').time,
  )
}
