import { apart, type DeskDraft } from '../../reading/desk/desk.ts'
import { rated, ratingOf } from '../../reading/desk/rating.ts'
import type { Field } from '../../reading/field.ts'
import { plain } from '../../reading/words.ts'
import { saidIn } from './comment.ts'
import { threadOf } from './ticket.ts'

/** A webhook of a new comment. */
export function newComment(record: Field): readonly DeskDraft[] {
  const comment = record.get('comment')
  return draft(record, comment.get('ticket_id').text, [saidIn(comment)])
}

/** A webhook of a customer's rating. */
export function newRating(record: Field): readonly DeskDraft[] {
  const csi = record.get('csi')
  const at = csi.any('created_at', 'published_at').time
  const said = rated(ratingOf(csi.get('rating')), plain(csi.get('comment')), at)
  return said.length === 0 ? [] : draft(record, csi.get('ticket_id').text, said)
}

/** A webhook of a message in a chat; of a ticket, where the chat has one. */
export function newChatMessage(record: Field): readonly DeskDraft[] {
  return draft(record, record.get('chat_id').text, [saidIn(record)])
}

function draft(record: Field, id: string | undefined, messages: DeskDraft['messages']): readonly DeskDraft[] {
  const thread = threadOf(record)
  const known = thread.id ?? id
  return [apart(known, messages, { ...thread, id: known })]
}
