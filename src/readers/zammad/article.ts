import { attachmentsOf } from '../../reading/desk/attachments.ts'
import { apart, type DeskDraft } from '../../reading/desk/desk.ts'
import { mailboxAuthor } from '../../reading/desk/mailbox.ts'
import { htmlOrPlain } from '../../reading/desk/markup.ts'
import type { Said } from '../../reading/draft.ts'
import type { Field } from '../../reading/field.ts'
import { plain } from '../../reading/words.ts'
import type { Role } from '../../types.ts'
import { channelOf } from './channel.ts'

const SENDERS: Readonly<Record<string, 'agent' | 'customer' | 'system'>> = {
  1: 'agent',
  2: 'customer',
  3: 'system',
  agent: 'agent',
  customer: 'customer',
  system: 'system',
}

/** An article of a list of them, which may be of many tickets. */
export function article(record: Field): readonly DeskDraft[] {
  return [apart(record.get('ticket_id').text, [saidIn(record)])]
}

/** What an article says. */
export function saidIn(article: Field): Said {
  const type = article.any('type', 'type_id')
  const body = article.get('body')
  return {
    role: roleOf(article, type.is('note', '10')),
    words: article.get('content_type').is('text/plain') ? plain(body) : htmlOrPlain(body),
    at: article.get('created_at').time,
    channel: channelOf(type),
    author: mailboxAuthor(article.any('from', 'created_by').text),
    internal: article.get('internal').yes,
    attachments: attachmentsOf(article.get('attachments')),
  }
}

/** What the system sends is written by a trigger; what it notes is not sent. */
function roleOf(article: Field, note: boolean): Role {
  const sender = article.any('sender', 'sender_id').as(SENDERS)
  if (sender === 'agent' || sender === 'customer') return sender
  return sender === undefined || note ? 'system' : 'bot'
}
