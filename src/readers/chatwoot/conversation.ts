import { apart, type DeskDraft } from '../../reading/desk/desk.ts'
import { namesIn } from '../../reading/desk/names.ts'
import type { Field } from '../../reading/field.ts'
import type { Channel, Thread } from '../../types.ts'
import { ratingIn, saidIn } from './message.ts'

const CHANNELS: Readonly<Record<string, Channel>> = {
  'channel::webwidget': 'chat',
  'channel::email': 'email',
  'channel::facebookpage': 'messenger',
  'channel::instagram': 'messenger',
  'channel::whatsapp': 'messenger',
  'channel::telegram': 'messenger',
  'channel::line': 'messenger',
  'channel::twitterprofile': 'social',
  'channel::sms': 'sms',
  'channel::twiliosms': 'sms',
  'channel::voice': 'phone',
}

const STATUSES: Readonly<Record<string, Thread['status']>> = {
  open: 'open',
  pending: 'pending',
  snoozed: 'pending',
  resolved: 'solved',
}

/** A conversation with its messages. */
export function conversation(record: Field): readonly DeskDraft[] {
  const thread = threadOf(record)
  return [apart(thread.id, record.get('messages').items.flatMap(saidIn), thread)]
}

/** A message of a page of them; the page tells who the customer is. */
export function message(record: Field, page: Field): readonly DeskDraft[] {
  const id = record.get('conversation_id').text
  const name = page.get('meta', 'contact').any('name', 'email').text
  return [apart(id, saidIn(record), { customer: name === undefined ? undefined : { name } })]
}

/** An event of a webhook. A message comes again with each change of its state: only its rating is new then. */
export function event(record: Field): readonly DeskDraft[] {
  const messages = record.get('event').is('message_created')
    ? saidIn(record)
    : record.get('event').is('message_updated')
      ? ratingIn(record)
      : []
  const thread = threadOf(record.get('conversation'))
  return messages.length > 0 ? [apart(thread.id, messages, thread)] : []
}

function threadOf(record: Field): DeskDraft['thread'] {
  const channel = record.get('meta', 'channel')
  return {
    id: record.any('id', 'display_id').text,
    channel: (channel.known ? channel : record.get('channel')).as(CHANNELS),
    status: record.get('status').as(STATUSES),
    subject: record.get('additional_attributes', 'mail_subject').text,
    customer: {
      name: record.get('meta', 'sender').any('name', 'email').text,
      tags: namesIn(record.get('labels')),
    },
  }
}
