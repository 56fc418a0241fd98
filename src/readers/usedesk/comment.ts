import { attachmentsOf } from '../../reading/desk/attachments.ts'
import { authorOf } from '../../reading/desk/author.ts'
import { htmlOrPlain } from '../../reading/desk/markup.ts'
import type { Said } from '../../reading/draft.ts'
import type { Field } from '../../reading/field.ts'
import type { Role } from '../../types.ts'

const ROLES: Readonly<Record<string, Role>> = {
  client: 'customer',
  user: 'agent',
  operator: 'agent',
  trigger: 'bot',
  bot: 'bot',
}

/** What a comment of a ticket says. */
export function saidIn(comment: Field): Said {
  const role = comment.get('from').as(ROLES) ?? 'system'
  return {
    role,
    words: htmlOrPlain(comment.any('message', 'text')),
    at: comment.any('published_at', 'created_at').time,
    author: personOf(comment, role),
    internal: comment.get('type').is('private'),
    attachments: attachmentsOf(comment.get('files')),
  }
}

function personOf(comment: Field, role: Role): Said['author'] {
  if (role === 'customer') {
    const { id, name, email } = authorOf(comment.get('client'))
    return { id: id ?? comment.get('client_id').text, name: name ?? comment.get('client_name').text, email }
  }
  const { id, name, email } = authorOf(comment.get('user'))
  return { id: id ?? comment.get('user_id').text, name, email }
}
