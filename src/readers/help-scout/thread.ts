import { attachmentsOf } from '../../reading/desk/attachments.ts'
import { authorOf } from '../../reading/desk/author.ts'
import { richOrPlain } from '../../reading/desk/markup.ts'
import type { Said } from '../../reading/draft.ts'
import type { Field } from '../../reading/field.ts'
import { NOTHING } from '../../reading/words.ts'
import type { Author, Channel, Role } from '../../types.ts'

const CHANNELS: Readonly<Record<string, Channel>> = { phone: 'phone', chat: 'chat', beaconchat: 'chat' }

/** Types of rows that somebody wrote; others, as `lineitem`, say what was done. */
const WRITTEN = [
  'customer',
  'message',
  'reply',
  'chat',
  'beaconchat',
  'phone',
  'forwardparent',
  'forwardchild',
  'note',
]

/** A thread, as Help Scout calls one turn of a conversation. */
export function said(thread: Field): Said {
  const type = thread.get('type')
  const hidden = thread.get('state').is('hidden', 'deleted')
  const draft = thread.get('state').is('draft', 'underreview')
  const role = hidden || !type.is(...WRITTEN) ? 'system' : roleOf(thread)
  return {
    role,
    words: hidden ? NOTHING : richOrPlain(thread.any('body', 'text'), thread.get('action', 'text')),
    at: thread.get('createdAt').time,
    channel: type.as(CHANNELS),
    author: writer(thread, role),
    // What is forwarded goes to somebody else than the customer.
    internal: draft || type.is('note', 'forwardparent', 'forwardchild'),
    attachments: attachmentsOf(filesOf(thread)),
  }
}

/** A customer's thread may be put in by a user; a user may also be Help Scout's AI, or a workflow in somebody's name. */
function roleOf(thread: Field): Role {
  const writer = thread.get('createdBy', 'type')
  if (thread.get('type').is('customer') || writer.is('customer')) return 'customer'
  if (writer.is('system_user') || thread.get('source', 'via').is('system', 'workflow')) return 'bot'
  if (thread.get('action', 'type').is('automatic-workflow')) return 'bot'
  return writer.is('team') ? 'system' : 'agent'
}

function writer(thread: Field, role: Role): Author {
  const customer = thread.get('customer')
  return authorOf(role === 'customer' && customer.known ? customer : thread.get('createdBy'))
}

function filesOf(thread: Field): Field {
  const embedded = thread.get('_embedded', 'attachments')
  return embedded.known ? embedded : thread.get('attachments')
}
