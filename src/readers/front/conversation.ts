import { apart, type DeskDraft } from '../../reading/desk/desk.ts'
import { namesIn } from '../../reading/desk/names.ts'
import type { Field } from '../../reading/field.ts'
import type { Thread } from '../../types.ts'
import { channelOf, comment, said } from './message.ts'

const STATUSES: Readonly<Record<string, Thread['status']>> = {
  open: 'open',
  waiting: 'pending',
  resolved: 'solved',
  unassigned: 'open',
  assigned: 'open',
  archived: 'closed',
  deleted: 'closed',
}

/** A conversation with the messages and comments that were put into it. */
export function conversation(record: Field, around: Field): readonly DeskDraft[] {
  const id = record.get('id').text
  const messages = listOf(record, around, 'messages')
  const comments = listOf(record, around, 'comments')
  return [
    {
      key: messages.length === 0 ? id : undefined,
      thread: {
        id,
        channel: messages.map(channelOf).find((channel) => channel !== undefined),
        subject: record.get('subject').text,
        status: record.any('status_category', 'status').as(STATUSES),
        customer: { name: record.get('recipient', 'name').text, tags: namesIn(record.get('tags')) },
      },
      messages: [...messages.map(said), ...comments.map(comment)],
    },
  ]
}

/** A list in the conversation or beside it, be it a page of its own. */
function listOf(record: Field, around: Field, name: string): readonly Field[] {
  const list = record.get(name).known ? record.get(name) : around.get(name)
  return list.within('_results').items
}

/** A message by itself: the address of its conversation tells the thread. */
export function messageDraft(message: Field): readonly DeskDraft[] {
  const turn = said(message)
  const customer = turn.role === 'customer' ? { name: turn.author?.name } : undefined
  const subject = message.get('subject').text
  return [apart(conversationOf(message), [turn], { channel: channelOf(message), subject, customer })]
}

/** A comment by itself, the same way. */
export function commentDraft(field: Field): readonly DeskDraft[] {
  return [apart(conversationOf(field), [comment(field)])]
}

const CONVERSATION = /\/conversations\/(cnv_\w+)/

function conversationOf(field: Field): string | undefined {
  const address = field.get('_links', 'related', 'conversation').text ?? ''
  return field.get('conversation_id').text ?? CONVERSATION.exec(address)?.[1]
}
