import { attachmentsOf } from '../../reading/attachments.ts'
import type { DeskDraft } from '../../reading/desk.ts'
import type { Said } from '../../reading/draft.ts'
import type { Field } from '../../reading/field.ts'
import { html, NOTHING } from '../../reading/words.ts'
import type { Author, Channel, Role, Thread } from '../../types.ts'

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
  const customer = [source, ...parts]
    .map((part) => part.get('author'))
    .find((author) => roleOf(author) === 'customer')
  return [
    {
      thread: {
        id: record.get('id').text,
        channel: CHANNELS[source.get('type').text ?? ''],
        subject: record.get('title').text ?? source.get('subject').text,
        status: STATUSES[record.get('state').text ?? ''],
        customer: customer && { name: customer.get('name').text, tags: tagsOf(record) },
      },
      messages: [...first(record, source), ...parts.map(part), ...rating(record)],
    },
  ]
}

function first(record: Field, source: Field): readonly Said[] {
  if (!source.known) return []
  return [{ ...said(source, senderOf(source)), at: record.get('created_at').time }]
}

/** What a campaign or a workflow sent nobody wrote to this customer, even when it bears an admin's name. */
function senderOf(source: Field): Role {
  const role = roleOf(source.get('author'))
  return source.get('delivered_as').is('automated', 'campaigns_initiated', 'operator_initiated') &&
    role === 'agent'
    ? 'bot'
    : role
}

function part(field: Field): Said {
  const type = field.get('part_type').text ?? 'comment'
  const note = type === 'note'
  const shown = SHOWN.has(type) && field.get('body').text !== undefined
  return {
    ...said(field, note || shown ? roleOf(field.get('author')) : 'system'),
    at: field.get('created_at').time,
    internal: note,
  }
}

function said(field: Field, role: Role): Said {
  return {
    role,
    words: field.get('redacted').yes ? NOTHING : html(field.get('body')),
    author: authorOf(field.get('author')),
    attachments: attachmentsOf(field.get('attachments')),
  }
}

function authorOf(author: Field): Author {
  return { id: author.get('id').text, name: author.get('name').text, email: author.get('email').text }
}

/** `admin` is an agent unless an AI speaks in their name. */
function roleOf(author: Field): Role {
  if (author.get('from_ai_agent').yes || author.get('is_ai_answer').yes || author.get('type').is('bot'))
    return 'bot'
  if (author.get('type').is('user', 'lead', 'contact')) return 'customer'
  return author.get('type').is('admin') ? 'agent' : 'system'
}

function rating(record: Field): readonly Said[] {
  const { number } = record.get('conversation_rating', 'rating')
  if (number === undefined || number < 1 || number > 5) return []
  const field = record.get('conversation_rating')
  return [
    { role: 'customer', words: html(field.get('remark')), rating: number, at: field.get('created_at').time },
  ]
}

function tagsOf(record: Field): readonly string[] | undefined {
  const tags = record.get('tags', 'tags').items.flatMap((tag) => tag.get('name').text ?? [])
  return tags.length > 0 ? tags : undefined
}
