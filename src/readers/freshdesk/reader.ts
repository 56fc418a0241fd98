import { deskReader } from '../../reading/desk/desk.ts'
import type { Field } from '../../reading/field.ts'
import { cannedResponse } from './canned-response.ts'
import { conversationDraft, ticketDraft } from './ticket.ts'

/** Freshdesk: tickets with conversations, conversations by themselves, canned responses. */
export const reader = deskReader({
  lists: [['tickets'], ['results'], ['canned_responses'], ['responses']],
  beside: ['users'],
  expected: 'a ticket with "conversations", a conversation with "incoming", or a canned response',
  drafts(record, page) {
    const ticket = record.within('ticket', 'helpdesk_ticket')
    if (isTicket(ticket)) {
      const conversations = ticket.get('conversations')
      return ticketDraft(ticket, conversations.known ? conversations : record.get('conversations'), page)
    }
    if (record.get('conversations').known)
      return record.get('conversations').items.flatMap((turn) => conversationDraft(turn, page))
    if (record.get('incoming').known) return conversationDraft(record, page)
    const response = record.within('canned_response')
    if (response.get('title').known && response.any('content', 'content_html').known)
      return cannedResponse(response)
    return isAside(response) ? [] : undefined
  },
})

const isTicket = (field: Field) =>
  field.any('requester_id', 'requester', 'responder_id').known ||
  field.any('description', 'description_text').known

/** A folder of canned responses, or one of which the list gives the title alone. */
const isAside = (field: Field) => field.any('responses_count', 'folder_id').known || field.get('title').known
