import { attachmentsOf } from '../../reading/desk/attachments.ts'
import { authorOf } from '../../reading/desk/author.ts'
import { richOrPlain } from '../../reading/desk/markup.ts'
import type { Page } from '../../reading/desk/page.ts'
import type { Said } from '../../reading/draft.ts'
import type { Field } from '../../reading/field.ts'
import type { Role } from '../../types.ts'
import { REPLY_CHANNELS } from './channel.ts'

/** Source of the answers to a survey. */
const SURVEY = '6'

/** Source of what was sent on to somebody else than the customer. */
const FORWARDED = '8'

/** One turn after the first: an answer, the customer's or an agent's, or a note; the ticket names who asked. */
export function said(turn: Field, page: Page, ticket?: Field): Said {
  const id = turn.get('user_id').text
  const requester = ticket?.get('requester')
  const asker = id !== undefined && requester?.get('id').is(id) ? requester : undefined
  const person = turn.get('user').known ? turn.get('user') : (page.find('users', id) ?? asker)
  return {
    role: roleOf(turn),
    words: richOrPlain(turn.get('body'), turn.get('body_text')),
    at: turn.get('created_at').time,
    channel: turn.get('source').as(REPLY_CHANNELS),
    author: { ...(person && authorOf(person)), id, ...writer(turn) },
    internal: turn.get('private').yes || turn.get('source').is(FORWARDED),
    attachments: attachmentsOf(turn.get('attachments')),
  }
}

/** Automations write in nobody's name. */
function roleOf(turn: Field): Role {
  if (turn.get('incoming').yes || turn.get('source').is(SURVEY)) return 'customer'
  return turn.get('user_id').known || turn.get('user').known ? 'agent' : 'system'
}

function writer(turn: Field): { readonly email?: string } {
  const email = turn.get('incoming').yes ? turn.get('from_email').text : undefined
  return email === undefined ? {} : { email }
}
