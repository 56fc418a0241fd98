import { attachmentsOf } from '../../reading/desk/attachments.ts'
import { authorOf } from '../../reading/desk/author.ts'
import { html } from '../../reading/desk/markup.ts'
import type { Said } from '../../reading/draft.ts'
import type { Field } from '../../reading/field.ts'
import { NOTHING, plain, type Words } from '../../reading/words.ts'
import type { Role } from '../../types.ts'
import { channelOf } from './channel.ts'

/** A message of a ticket. */
export function said(message: Field): Said {
  const deleted = message.get('deleted_datetime').known
  const open = message.get('public')
  return {
    role: deleted ? 'system' : roleOf(message),
    words: deleted ? NOTHING : wordsOf(message),
    at: message.any('created_datetime', 'sent_datetime').time,
    channel: channelOf(message),
    author: authorOf(message.get('sender')),
    internal: (open.known && !open.yes) || message.get('channel').is('internal-note'),
    attachments: attachmentsOf(message.get('attachments')),
  }
}

function roleOf(message: Field): Role {
  if (message.get('rule_id').known || message.get('via').is('rule')) return 'bot'
  return message.get('from_agent').yes ? 'agent' : 'customer'
}

/** The form without signature and former mails, where there is one. */
function wordsOf(message: Field): Words {
  for (const form of ['stripped', 'body']) {
    const rich = message.get(`${form}_html`)
    if (rich.text !== undefined) return html(rich)
    const text = message.get(`${form}_text`)
    if (text.text !== undefined) return plain(text)
  }
  return NOTHING
}
