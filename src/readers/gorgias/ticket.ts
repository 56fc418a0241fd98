import { authorOf } from '../../reading/desk/author.ts'
import { apart, type DeskDraft } from '../../reading/desk/desk.ts'
import { namesIn } from '../../reading/desk/names.ts'
import { rated, ratingOf } from '../../reading/desk/rating.ts'
import type { Said } from '../../reading/draft.ts'
import type { Field } from '../../reading/field.ts'
import { plain } from '../../reading/words.ts'
import type { Thread } from '../../types.ts'
import { channelOf } from './channel.ts'
import { said } from './message.ts'

const STATUSES: Readonly<Record<string, Thread['status']>> = { open: 'open', closed: 'closed' }

/** A ticket with its messages; those of a ticket without any may come by themselves. */
export function ticketDraft(ticket: Field, messages: Field): readonly DeskDraft[] {
  const id = ticket.get('id').text
  return [
    {
      key: messages.items.length === 0 ? id : undefined,
      thread: {
        id,
        channel: channelOf(ticket),
        subject: ticket.get('subject').text,
        language: ticket.get('language').text,
        status: ticket.get('snooze_datetime').known ? 'pending' : ticket.get('status').as(STATUSES),
        customer: {
          name: authorOf(ticket.any('customer', 'requester')).name,
          tags: namesIn(ticket.get('tags')),
        },
      },
      messages: [...messages.items.map(said), ...rating(ticket)],
    },
  ]
}

/** A message by itself, with its ticket's id. */
export function messageDraft(message: Field): readonly DeskDraft[] {
  const id = message.get('ticket_id').text
  const turn = said(message)
  const subject = message.get('subject').text
  const customer = turn.role === 'customer' ? { name: turn.author?.name } : undefined
  const channel = turn.internal ? undefined : turn.channel
  return [apart(id, [turn], { channel, subject, customer })]
}

function rating(ticket: Field): readonly Said[] {
  const survey = ticket.get('satisfaction_survey')
  const words = plain(survey.any('body_text', 'comment'))
  return rated(ratingOf(survey.get('score')), words, survey.any('scored_datetime', 'created_datetime').time)
}
