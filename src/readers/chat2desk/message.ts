import { attachment, attachmentsOf } from '../../reading/desk/attachments.ts'
import { authorOf } from '../../reading/desk/author.ts'
import { apart, type DeskDraft } from '../../reading/desk/desk.ts'
import type { Said } from '../../reading/draft.ts'
import type { Field } from '../../reading/field.ts'
import { plain } from '../../reading/words.ts'
import type { Attachment, Channel, Role } from '../../types.ts'

const ROLES: Readonly<Record<string, Role>> = {
  from_client: 'customer',
  in: 'customer',
  to_client: 'agent',
  out: 'agent',
  comment: 'agent',
  autoreply: 'bot',
  system: 'system',
}

const CHANNELS: Readonly<Record<string, Channel>> = {
  whatsapp: 'messenger',
  wa_dialog: 'messenger',
  telegram: 'messenger',
  viber: 'messenger',
  viber_public: 'messenger',
  vk: 'messenger',
  vkontakte: 'messenger',
  facebook: 'messenger',
  instagram: 'messenger',
  widget: 'chat',
  email: 'email',
  sms: 'sms',
}

/** Keys of single files, with their kinds. */
const FILES: readonly (readonly [key: string, type: Attachment['type']])[] = [
  ['photo', 'image'],
  ['video', 'video'],
  ['audio', 'audio'],
  ['pdf', 'file'],
]

/** A message. Requests are threads: a dialogue with a client never ends. */
export function message(record: Field): readonly DeskDraft[] {
  const id = record.any('request_id', 'dialog_id', 'client_id').text
  const thread = {
    channel: record.get('transport').as(CHANNELS),
    customer: { name: record.get('client').any('assigned_name', 'name').text },
  }
  return [apart(id, [saidIn(record)], thread)]
}

function saidIn(record: Field): Said {
  const type = record.get('type')
  const role = type.as(ROLES) ?? 'system'
  return {
    role,
    words: plain(record.get('text')),
    at: record.any('created', 'event_time', 'created_at').time,
    author: role === 'customer' ? authorOf(record.get('client')) : { id: record.any('operator_id').text },
    internal: type.is('comment'),
    attachments: filesOf(record),
  }
}

/** The list of files has those again that single keys name. */
function filesOf(record: Field): readonly Attachment[] {
  const listed = attachmentsOf(record.get('attachments'))
  if (listed.length > 0) return listed
  return FILES.flatMap(([key, type]) => {
    const file = record.get(key).text
    return file === undefined ? [] : [attachment(file.slice(file.lastIndexOf('/') + 1), type)]
  })
}
