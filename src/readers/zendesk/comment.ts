import { attachmentsOf } from '../../reading/desk/attachments.ts'
import { richOrPlain } from '../../reading/desk/markup.ts'
import type { Said } from '../../reading/draft.ts'
import type { Field } from '../../reading/field.ts'
import type { Role } from '../../types.ts'
import type { People } from './people.ts'
import { isAutomated, ownChannelOf } from './via.ts'

/** A comment of a ticket; `event` is what it came in, where that says when and who. */
export function said(comment: Field, people: People, event?: Field): Said {
  const author = people.author(comment, event?.any('updater_id', 'author_id').text)
  const voice = comment.any('type', 'event_type').is('VoiceComment', 'TpeVoiceComment')
  const role = (): Role => (isAutomated(comment) ? 'bot' : people.role(author, comment))
  const visible = comment.any('public', 'comment_public')
  return {
    role: voice ? 'system' : role(),
    // Of the three forms of a comment the HTML keeps links and lists.
    words: richOrPlain(comment.get('html_body'), comment.any('plain_body', 'body')),
    at: comment.get('created_at').time ?? event?.any('created_at', 'timestamp').time,
    channel: voice ? 'phone' : ownChannelOf(comment),
    author,
    internal: visible.known && !visible.yes,
    attachments: attachmentsOf(comment.get('attachments')),
  }
}
