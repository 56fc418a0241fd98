import { deskReader } from '../../reading/desk/desk.ts'
import type { Field } from '../../reading/field.ts'
import { conversation } from './conversation.ts'
import { isMessage, message } from './message.ts'

/** Crisp: messages with the session that they belong to, conversations, and webhooks of messages. */
export const reader = deskReader({
  lists: [['data'], ['conversations']],
  expected: 'a message or a conversation with "session_id"',
  drafts(record) {
    const found = bodyOf(record)
    if (isMessage(found)) return message(found)
    if (found.get('session_id').known || found.get('messages').known) return conversation(found)
    return record.get('event').known ? [] : undefined
  },
})

/** A webhook has what happened under `data`. */
function bodyOf(record: Field): Field {
  const data = record.get('data')
  return record.get('event').known && data.get('session_id').known ? data : record
}
