import { deskReader } from '../../reading/desk/desk.ts'
import { ticket } from './ticket.ts'
import { transcript } from './transcript.ts'

/** tawk.to: what its webhooks send. */
export const reader = deskReader({
  lists: [['data'], ['events']],
  expected: 'a webhook with "event" and "chat" or "ticket"',
  drafts(record) {
    if (record.get('chat', 'messages').known) return transcript(record.get('chat'))
    if (record.get('ticket').known) return ticket(record)
    return record.get('event').known ? [] : undefined
  },
})
