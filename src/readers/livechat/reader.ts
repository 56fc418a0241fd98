import { deskReader } from '../../reading/desk/desk.ts'
import { chat } from './chat.ts'

/** LiveChat: chats with their threads of events. */
export const reader = deskReader({
  lists: [['chats'], ['chats_summary'], ['data']],
  expected: 'a chat with "users" and a "thread"',
  drafts(record) {
    const found = record.within('payload').within('chat')
    if (!found.get('thread').known && !found.get('threads').known) return undefined
    return chat(found)
  },
})
