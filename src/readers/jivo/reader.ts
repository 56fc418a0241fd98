import { deskReader } from '../../reading/desk/desk.ts'
import { chat, offlineMessage } from './chat.ts'

/** Jivo: the events of its webhooks, of which `chat_finished` has the whole chat. */
export const reader = deskReader({
  lists: [['events'], ['data']],
  expected: 'an event with "event_name"',
  drafts(record) {
    if (record.get('chat', 'messages').known) return chat(record)
    if (record.get('event_name').is('offline_message')) return offlineMessage(record)
    return record.get('event_name').known ? [] : undefined
  },
})
