import type { Cast } from '../../reading/cast.ts'
import { apart, type DeskDraft } from '../../reading/desk/desk.ts'
import { namesIn } from '../../reading/desk/names.ts'
import type { Page } from '../../reading/desk/page.ts'
import { rated } from '../../reading/desk/rating.ts'
import type { Said } from '../../reading/draft.ts'
import type { Field } from '../../reading/field.ts'
import { plain } from '../../reading/words.ts'
import type { Thread } from '../../types.ts'
import { said } from './comment.ts'
import { People } from './people.ts'
import { channelOf } from './via.ts'

const STATUSES: Readonly<Record<string, Thread['status']>> = {
  new: 'open',
  open: 'open',
  pending: 'pending',
  hold: 'pending',
  solved: 'solved',
  closed: 'closed',
}

/** What a satisfaction rating is on our scale. */
const SCORES: Readonly<Record<string, number>> = {
  good: 5,
  good_with_comment: 5,
  bad: 1,
  bad_with_comment: 1,
}

/** A ticket with its comments, which may also stand beside it. */
export function ticketDraft(ticket: Field, comments: Field, page: Page, cast: Cast): readonly DeskDraft[] {
  const people = new People(ticket, page, cast)
  const written = comments.items.map((comment) => said(comment, people))
  const messages = written.length > 0 ? written : described(ticket, people)
  return [
    {
      thread: {
        id: ticket.get('id').text,
        channel: channelOf(ticket),
        subject: ticket.any('subject', 'raw_subject').text,
        status: ticket.get('status').as(STATUSES),
        customer: {
          name: people.requester?.get('name').text ?? customerIn(messages),
          tags: namesIn(ticket.get('tags')),
        },
      },
      messages: [...messages, ...rating(ticket)],
    },
  ]
}

/** Pages of comments tell their ticket only by the address of the next page. */
const TICKET = /\/tickets\/(\d+)\/comments/

/** The comments of one ticket, as the interface gives them: without the ticket. */
export function commentsDraft(record: Field, page: Page, cast: Cast): readonly DeskDraft[] {
  const people = new People(record, page, cast)
  const comments = record.get('comments').items
  const id = TICKET.exec(record.any('next_page', 'previous_page').text ?? '')?.[1]
  const messages = comments.map((comment) => said(comment, people))
  const channel = comments[0] && channelOf(comments[0])
  return [{ key: id, thread: { id, channel, customer: { name: customerIn(messages) } }, messages }]
}

/** One comment by itself, with the id of its ticket where it was added. */
export function commentDraft(comment: Field, page: Page, cast: Cast): readonly DeskDraft[] {
  const people = new People(comment, page, cast)
  return [apart(comment.get('ticket_id').text, [said(comment, people)])]
}

/** Without comments, the description is all that is known of what was said. */
function described(ticket: Field, people: People): readonly Said[] {
  const description = ticket.get('description')
  if (description.text === undefined) return []
  const author = people.opener
  return [
    {
      role: people.role(author, ticket),
      words: plain(description),
      at: ticket.get('created_at').time,
      author,
      internal: ticket.get('is_public').value === false,
    },
  ]
}

function rating(ticket: Field): readonly Said[] {
  const field = ticket.get('satisfaction_rating')
  const at = field.any('updated_at', 'created_at').time
  return rated(field.get('score').as(SCORES), plain(field.get('comment')), at)
}

function customerIn(messages: readonly Said[]): string | undefined {
  return messages.find(({ role }) => role === 'customer')?.author?.name
}
