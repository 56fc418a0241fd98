import { deskReader } from '../../reading/desk/desk.ts'
import { message } from './message.ts'

/** Telegram Desktop: the messages of one chat, or of all chats of an account. */
export const reader = deskReader({
  lists: [['messages'], ['chats', 'list', 'messages'], ['left_chats', 'list', 'messages']],
  escapes: 'loose',
  together: true,
  expected: 'a message with "type" and "date"',
  drafts: message,
})
