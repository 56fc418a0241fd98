import { attachment } from '../../reading/desk/attachments.ts'
import type { DeskDraft } from '../../reading/desk/desk.ts'
import type { Said } from '../../reading/draft.ts'
import type { Field } from '../../reading/field.ts'
import { plain } from '../../reading/words.ts'
import type { Attachment, Author, Role } from '../../types.ts'

/** Who sends, in one letter, or in a word in some webhooks. */
const ROLES: Readonly<Record<string, Role>> = {
  v: 'customer',
  visitor: 'customer',
  a: 'agent',
  agent: 'agent',
  s: 'system',
  system: 'system',
}

/** A chat that is over. */
export function transcript(chat: Field): readonly DeskDraft[] {
  const name = chat.get('visitor', 'name').text
  const email = chat.get('visitor', 'email').text
  return [
    {
      thread: {
        id: chat.get('id').text,
        channel: 'chat',
        status: 'closed',
        customer: name === undefined ? undefined : { name },
      },
      messages: chat.get('messages').items.map((field) => said(field, { name, email })),
    },
  ]
}

function said(field: Field, visitor: Author): Said {
  const sender = field.get('sender')
  const shown = field.get('type').is('msg', 'file')
  const role = (shown && sender.any('t', 'type').as(ROLES)) || 'system'
  return {
    role,
    words: plain(field.any('msg', 'text')),
    at: field.get('time').time,
    author: role === 'customer' ? visitor : { id: sender.get('id').text, name: sender.any('n', 'name').text },
    attachments: filesOf(field),
  }
}

/** Files stand in `attchs`, each perhaps in a `file` with a name and a MIME type. */
function filesOf(field: Field): readonly Attachment[] {
  const files = field.any('attchs', 'attachments').items
  if (files.length === 0) return field.get('type').is('file') ? [attachment(undefined)] : []
  return files.map((item) => {
    const file = item.get('content', 'file').known ? item.get('content', 'file') : item
    return attachment(file.any('name', 'fileName').text, file.any('mimeType', 'type').text)
  })
}
