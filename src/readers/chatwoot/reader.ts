import { deskReader } from '../../reading/desk/desk.ts'
import { conversation, event, message } from './conversation.ts'
import { cannedResponse, macro } from './template.ts'

/** Chatwoot: conversations and messages of the API, events of webhooks, canned responses, macros. */
export const reader = deskReader({
  lists: [['payload'], ['data', 'payload']],
  beside: ['meta'],
  expected: 'a message with "message_type", a conversation, a canned response or a macro',
  drafts(record, page) {
    if (record.get('event').known) return event(record)
    if (record.get('short_code').known) return cannedResponse(record)
    if (record.get('actions').known) return macro(record)
    if (record.get('message_type').known) return message(record, page)
    if (record.get('messages').known) return conversation(record)
    return record.get('inbox_id').known ? [] : undefined
  },
})
