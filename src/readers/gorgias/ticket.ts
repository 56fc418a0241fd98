import { authorOf } from '../../reading/author.ts'
import type { DeskDraft } from '../../reading/desk.ts'
import type { Said } from '../../reading/draft.ts'
import type { Field } from '../../reading/field.ts'
import { tagsOf } from '../../reading/tags.ts'
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
          tags: tagsOf(ticket.get('tags')),
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
  return [{ key: id ?? '', thread: { id, channel, subject, customer }, messages: [turn] }]
}

function rating(ticket: Field): readonly Said[] {
  const survey = ticket.get('satisfaction_survey')
  const { number } = survey.get('score')
  if (number === undefined || number < 1 || number > 5) return []
  return [
    {
      role: 'customer',
      words: plain(survey.any('body_text', 'comment')),
      rating: number,
      at: survey.any('scored_datetime', 'created_datetime').time,
    },
  ]
}
