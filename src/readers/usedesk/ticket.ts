import type { DeskDraft } from '../../reading/desk/desk.ts'
import { namesIn } from '../../reading/desk/names.ts'
import type { Field } from '../../reading/field.ts'
import type { Channel, Thread } from '../../types.ts'
import { saidIn } from './comment.ts'

const STATUSES: Readonly<Record<string, Thread['status']>> = {
  1: 'open',
  2: 'solved',
  3: 'closed',
  4: 'closed',
  5: 'pending',
  6: 'pending',
  7: 'closed',
  8: 'open',
  10: 'closed',
}

const CHANNELS: Readonly<Record<string, Channel>> = {
  email: 'email',
  chat: 'chat',
  api: 'chat',
  telephony: 'phone',
  telegram: 'messenger',
  whatsapp: 'messenger',
  viber: 'messenger',
  facebook: 'messenger',
  vk: 'messenger',
  wechat: 'messenger',
  instagram: 'social',
  twitter: 'social',
  yandex_market: 'review',
}

/** A ticket as the API gives it, with its comments beside it. */
export function ticket(record: Field): readonly DeskDraft[] {
  const comments = record.get('comments').items
  const thread = threadOf(record)
  return [{ key: thread.id, thread, messages: comments.map(saidIn) }]
}

/** What the parts of an answer or of an event say of the ticket. */
export function threadOf(record: Field): DeskDraft['thread'] {
  const ticket = record.get('ticket')
  const channel = ticket.get('channel')
  return {
    id: ticket.get('id').text,
    channel: channel.get('type').as(CHANNELS) ?? channel.as(CHANNELS) ?? record.get('platform').as(CHANNELS),
    subject: ticket.get('subject').text,
    status: ticket.get('status_id').as(STATUSES),
    customer: {
      name: record.get('client').any('name').text ?? ticket.get('client_name').text,
      tags: namesIn(record.get('tags')),
    },
  }
}
