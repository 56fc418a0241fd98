import { deskReader } from '../../reading/desk/desk.ts'
import { newChatMessage, newComment, newRating } from './event.ts'
import { ticket } from './ticket.ts'

/** Usedesk: tickets with their comments as the API gives them, and webhooks. */
export const reader = deskReader({
  lists: [['tickets'], ['data']],
  expected: 'a ticket with "comments", or a webhook',
  drafts(record) {
    if (record.get('comment').known) return newComment(record)
    if (record.get('csi').known) return newRating(record)
    if (record.get('chat_id').known && record.get('text').known) return newChatMessage(record)
    if (record.get('ticket').known) return ticket(record)
    // A list of tickets shows only the last comment of each.
    return record.get('last_comment').known || record.get('status_id').known ? [] : undefined
  },
})
