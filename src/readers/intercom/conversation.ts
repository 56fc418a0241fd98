import { attachmentsOf } from '../../reading/desk/attachments.ts'
import { authorOf } from '../../reading/desk/author.ts'
import type { DeskDraft } from '../../reading/desk/desk.ts'
import { htmlOrPlain } from '../../reading/desk/markup.ts'
import { namesIn } from '../../reading/desk/names.ts'
import { rated, ratingOf } from '../../reading/desk/rating.ts'
import type { Said } from '../../reading/draft.ts'
import type { Field } from '../../reading/field.ts'
import { NOTHING } from '../../reading/words.ts'
import type { Channel, Role, Thread } from '../../types.ts'

const CHANNELS: Readonly<Record<string, Channel>> = {
  conversation: 'chat',
  push: 'chat',
  email: 'email',
  facebook: 'messenger',
  instagram: 'messenger',
  whatsapp: 'messenger',
  twitter: 'social',
  sms: 'sms',
  phone_call: 'phone',
  phone_switch: 'phone',
}

const STATUSES: Readonly<Record<string, Thread['status']>> = {
  open: 'open',
  closed: 'closed',
  snoozed: 'pending',
}

/** Parts whose body the customer is shown; other parts say what was done with the conversation. */
const SHOWN: ReadonlySet<string> = new Set([
  'comment',
  'quick_reply',
  'close',
  'open',
  'assignment',
  'assign_and_reopen',
])

/** A conversation: its `source` is the first message, the others are its parts. */
export function conversation(record: Field): readonly DeskDraft[] {
  const source = record.get('source')
  const parts = record.get('conversation_parts', 'conversation_parts').items
  const customer = [source, ...parts].find((part) => roleOf(part) === 'customer')?.get('author')
  return [
    {
      thread: {
        id: record.get('id').text,
        channel: source.get('type').as(CHANNELS),
        subject: subjectOf(record, source),
        status: record.get('state').as(STATUSES),
        customer: customer && { name: customer.get('name').text, tags: namesIn(record.get('tags', 'tags')) },
      },
      messages: [...first(record, source), ...parts.map(part), ...rating(record)],
    },
  ]
}

function subjectOf(record: Field, source: Field): string | undefined {
  return record.get('title').text ?? (htmlOrPlain(source.get('subject')).text || undefined)
}

function first(record: Field, source: Field): readonly Said[] {
  if (!source.known) return []
  return [{ ...said(source, senderOf(source)), at: record.get('created_at').time }]
}

/** What a campaign or a workflow sent nobody wrote to this customer, even when it bears an admin's name. */
function senderOf(source: Field): Role {
  const role = roleOf(source)
  const automated = source.get('delivered_as').is('automated', 'campaigns_initiated', 'operator_initiated')
  return automated && role === 'agent' ? 'bot' : role
}

function part(field: Field): Said {
  const type = field.get('part_type').text ?? 'comment'
  const note = type === 'note' || type === 'note_and_reopen'
  const shown = SHOWN.has(type) && field.get('body').text !== undefined
  return {
    ...said(field, note || shown ? roleOf(field) : 'system'),
    at: field.get('created_at').time,
    internal: note,
  }
}

/** Bodies are HTML, and plain text in webhooks from version 2.15 on. */
function said(field: Field, role: Role): Said {
  const redacted = field.get('redacted').yes
  return {
    role: redacted ? 'system' : role,
    words: redacted ? NOTHING : htmlOrPlain(field.get('body')),
    author: authorOf(field.get('author')),
    attachments: attachmentsOf(field.get('attachments')),
  }
}

/** `admin` is an agent unless an AI speaks in their name. */
function roleOf(field: Field): Role {
  const author = field.get('author')
  const ai = [author, field].some((about) => about.get('from_ai_agent').yes || about.get('is_ai_answer').yes)
  if (ai || author.get('type').is('bot')) return 'bot'
  if (author.get('type').is('user', 'lead', 'contact')) return 'customer'
  return author.get('type').is('admin') ? 'agent' : 'system'
}

function rating(record: Field): readonly Said[] {
  const field = record.get('conversation_rating')
  return rated(ratingOf(field.get('rating')), htmlOrPlain(field.get('remark')), field.get('created_at').time)
}
