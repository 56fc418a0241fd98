import { attachmentsOf } from '../../reading/desk/attachments.ts'
import { authorOf } from '../../reading/desk/author.ts'
import { apart, type DeskDraft } from '../../reading/desk/desk.ts'
import { richOrPlain } from '../../reading/desk/markup.ts'
import { namesIn } from '../../reading/desk/names.ts'
import type { Page } from '../../reading/desk/page.ts'
import type { Said } from '../../reading/draft.ts'
import type { Field } from '../../reading/field.ts'
import type { Thread } from '../../types.ts'
import { TICKET_CHANNELS } from './channel.ts'
import { said } from './conversation.ts'

/** Others are the account's own. */
const STATUSES: Readonly<Record<string, Thread['status']>> = {
  '2': 'open',
  '3': 'pending',
  '4': 'solved',
  '5': 'closed',
  open: 'open',
  pending: 'pending',
  resolved: 'solved',
  closed: 'closed',
}

/** Source of tickets that an agent began by a mail. */
const OUTBOUND = '10'

/** A ticket: its description is the first message, the conversations are the others. */
export function ticketDraft(ticket: Field, conversations: Field, page: Page): readonly DeskDraft[] {
  return [
    {
      thread: {
        id: ticket.any('id', 'display_id').text,
        channel: ticket.get('source').as(TICKET_CHANNELS),
        subject: ticket.get('subject').text,
        status: ticket.get('status').as(STATUSES),
        customer: {
          name: ticket.get('requester', 'name').text,
          tags: namesIn(ticket.get('tags')),
        },
      },
      messages: [...first(ticket), ...conversations.items.map((turn) => said(turn, page, ticket))],
    },
  ]
}

function first(ticket: Field): readonly Said[] {
  const words = richOrPlain(ticket.get('description'), ticket.get('description_text'))
  if (words.text === '') return []
  const outbound = ticket.get('source').is(OUTBOUND)
  const writer = outbound ? 'responder' : 'requester'
  return [
    {
      role: outbound ? 'agent' : 'customer',
      words,
      at: ticket.get('created_at').time,
      author: {
        ...authorOf(ticket.get(writer)),
        id: ticket.get(`${writer}_id`).text ?? ticket.get(writer, 'id').text,
      },
      attachments: attachmentsOf(ticket.get('attachments')),
    },
  ]
}

/** One turn by itself, with its ticket's id. */
export function conversationDraft(turn: Field, page: Page): readonly DeskDraft[] {
  return [apart(turn.get('ticket_id').text, [said(turn, page)])]
}
