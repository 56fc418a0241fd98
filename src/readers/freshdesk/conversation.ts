import { attachmentsOf } from '../../reading/attachments.ts'
import { authorOf } from '../../reading/author.ts'
import type { Said } from '../../reading/draft.ts'
import type { Field } from '../../reading/field.ts'
import type { Page } from '../../reading/page.ts'
import { richOrPlain } from '../../reading/words.ts'
import type { Role } from '../../types.ts'
import { REPLY_CHANNELS } from './channel.ts'

/** Source of the answers to a survey. */
const SURVEY = '6'

/** One turn after the first: an answer, the customer's or an agent's, or a note. */
export function said(turn: Field, page: Page): Said {
  const id = turn.get('user_id').text
  const person = turn.get('user').known ? turn.get('user') : page.find('users', id)
  return {
    role: roleOf(turn),
    words: richOrPlain(turn.get('body'), turn.get('body_text')),
    at: turn.get('created_at').time,
    channel: turn.get('source').as(REPLY_CHANNELS),
    author: { ...(person && authorOf(person)), id, ...writer(turn) },
    internal: turn.get('private').yes,
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
