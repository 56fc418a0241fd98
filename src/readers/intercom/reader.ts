import { deskReader } from '../../reading/desk/desk.ts'
import { conversation } from './conversation.ts'
import { macro } from './macro.ts'

/** Intercom: conversations as the API gives them and webhooks bring them, and macros. */
export const reader = deskReader({
  lists: [['conversations'], ['data']],
  expected: 'a conversation with "conversation_parts", or a macro',
  drafts(record) {
    if (record.get('type').is('macro')) return macro(record)
    const item = record.get('data', 'item')
    const talk = item.known ? item : record
    if (talk.get('source').known || talk.get('conversation_parts').known) return conversation(talk)
    return record.get('topic').known ? [] : undefined
  },
})
