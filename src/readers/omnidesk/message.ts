import { attachmentsOf } from '../../reading/desk/attachments.ts'
import { htmlOrPlain } from '../../reading/desk/markup.ts'
import { rated, ratingOf } from '../../reading/desk/rating.ts'
import type { Said } from '../../reading/draft.ts'
import type { Field } from '../../reading/field.ts'
import { plain, type Words } from '../../reading/words.ts'
import type { Role } from '../../types.ts'

/** A message, and the rating that the customer gave to it. */
export function saidIn(message: Field): readonly Said[] {
  return [said(message), ...ratingIn(message)]
}

/** The rating of a message or of a case; nobody tells when it was given. */
export function ratingIn(record: Field, at = timeOf(record)): readonly Said[] {
  return rated(ratingOf(record.get('rating')), plain(record.get('rating_comment')), at)
}

function said(message: Field): Said {
  const role = roleOf(message)
  return {
    role,
    words: wordsOf(message),
    at: timeOf(message),
    author: { id: message.get(role === 'customer' ? 'user_id' : 'staff_id').id },
    internal: isNote(message),
    attachments: attachmentsOf(message.get('attachments')),
  }
}

/** What a rule sends bears the name of a member of the staff all the same. */
function roleOf(message: Field): Role {
  if (message.get('sent_via_rule').yes) return 'bot'
  if (message.get('staff_id').id) return 'agent'
  return message.get('user_id').id ? 'customer' : 'system'
}

function isNote(message: Field): boolean {
  return message.get('note').yes || message.get('message_type').text?.startsWith('note') === true
}

/** One of the two is empty. */
function wordsOf(message: Field): Words {
  const html = message.get('content_html')
  return html.text === undefined ? plain(message.get('content')) : htmlOrPlain(html)
}

/** What is sent later than it is written counts from then. */
function timeOf(message: Field): string | undefined {
  return message.any('sent_at', 'created_at', 'dt_create').time
}
