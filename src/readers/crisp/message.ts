import { attachment } from '../../reading/desk/attachments.ts'
import type { DeskDraft } from '../../reading/desk/desk.ts'
import type { Said } from '../../reading/draft.ts'
import type { Field } from '../../reading/field.ts'
import { joined, plain, type Words } from '../../reading/words.ts'
import type { Attachment, Channel, Role } from '../../types.ts'

/** Words in an origin such as `urn:crisp.im:whatsapp:0`. */
const CHANNELS: readonly (readonly [string, Channel])[] = [
  ['email', 'email'],
  ['whatsapp', 'messenger'],
  ['telegram', 'messenger'],
  ['messenger', 'messenger'],
  ['instagram', 'messenger'],
  ['viber', 'messenger'],
  ['line', 'messenger'],
  ['twitter', 'social'],
  ['sms', 'sms'],
  ['phone', 'phone'],
  ['chat', 'chat'],
]

/** Types of messages that are a file. */
const FILES: Readonly<Record<string, Attachment['type'] | undefined>> = {
  file: undefined,
  audio: 'audio',
  animation: 'image',
}

/** Whether a record is one message, not a conversation. */
export function isMessage(record: Field): boolean {
  return record.get('from').known && record.get('type').known
}

/** A message; those of one session are one thread. */
export function message(record: Field): readonly DeskDraft[] {
  const id = record.get('session_id').text
  const one = said(record)
  const name = one.role === 'customer' ? one.author?.name : undefined
  const customer = name === undefined ? undefined : { name }
  return [{ key: id, thread: { id, channel: one.channel, customer }, messages: [one] }]
}

/** A message as it was said. */
export function said(record: Field): Said {
  const user = record.get('user')
  const content = record.get('content')
  const type = record.get('type').text ?? ''
  const note = type === 'note' || record.get('stealth').yes
  return {
    role: roleOf(record),
    words: wordsOf(content),
    at: record.get('timestamp').time,
    author: { id: user.get('user_id').text, name: user.get('nickname').text },
    channel: CHANNELS.find(([word]) => record.get('origin').text?.includes(word))?.[1],
    internal: note,
    attachments:
      type in FILES ? [attachment(content.get('name').text, FILES[type] ?? content.get('type').text)] : [],
  }
}

function roleOf(record: Field): Role {
  if (record.get('type').is('event')) return 'system'
  if (record.get('automated').yes) return 'bot'
  if (record.get('from').is('user')) return 'customer'
  return record.get('from').is('operator') ? 'agent' : 'system'
}

/** Texts are strings; pickers, fields and carousels are objects with a text, a value that was chosen or filled in, and choices. */
function wordsOf(content: Field): Words {
  if (typeof content.value === 'string') return plain(content)
  const targets = content
    .get('targets')
    .items.flatMap((target) => [plain(target.get('title')), plain(target.get('description'))])
  return joined([plain(content.get('text')), plain(content.get('value')), ...targets], '\n')
}
