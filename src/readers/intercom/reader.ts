import { deskReader } from '../../reading/desk.ts'
import { conversation } from './conversation.ts'
import { macro } from './macro.ts'

/** Intercom: conversations as the API gives them, and macros. */
export const reader = deskReader({
  lists: [['conversations'], ['data']],
  expected: 'a conversation with "conversation_parts", or a macro',
  drafts(record) {
    if (record.get('type').is('macro')) return macro(record)
    if (record.get('source').known || record.get('conversation_parts').known) return conversation(record)
    return undefined
  },
})
