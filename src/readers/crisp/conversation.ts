import type { DeskDraft } from '../../reading/desk/desk.ts'
import { namesIn } from '../../reading/desk/names.ts'
import type { Field } from '../../reading/field.ts'
import type { Thread } from '../../types.ts'
import { said } from './message.ts'

const STATUSES: Readonly<Record<string, Thread['status']>> = {
  pending: 'pending',
  unresolved: 'open',
  resolved: 'closed',
}

/** What is known of a conversation, and its messages where they stand in it. */
export function conversation(record: Field): readonly DeskDraft[] {
  const meta = record.get('meta')
  const id = record.get('session_id').text
  const messages = record.get('messages').items.map(said)
  return [
    {
      key: id,
      thread: {
        id,
        channel: messages.find(({ channel }) => channel !== undefined)?.channel,
        status: record.get('state').as(STATUSES),
        subject: record.any('topic').text ?? meta.get('subject').text,
        customer: {
          name: meta.get('nickname').text,
          tags: namesIn(meta.get('segments')),
        },
      },
      messages,
    },
  ]
}
