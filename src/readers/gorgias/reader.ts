import { deskReader } from '../../reading/desk/desk.ts'
import { macro } from './macro.ts'
import { messageDraft, ticketDraft } from './ticket.ts'

/** Gorgias: tickets with messages, messages by themselves, macros. */
export const reader = deskReader({
  lists: [['data'], ['tickets'], ['macros']],
  expected: 'a ticket with "messages", a message with "from_agent", or a macro',
  drafts(record) {
    if (record.get('from_agent').known) return messageDraft(record)
    const ticket = record.within('ticket')
    const messages = ticket.get('messages').known ? ticket.get('messages') : record.get('messages')
    if (messages.known || ticket.any('customer', 'requester').known) return ticketDraft(ticket, messages)
    return record.get('actions').known ? macro(record) : undefined
  },
})
