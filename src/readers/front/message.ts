import { attachmentsOf } from '../../reading/desk/attachments.ts'
import { authorOf } from '../../reading/desk/author.ts'
import { richOrPlain } from '../../reading/desk/markup.ts'
import type { Said } from '../../reading/draft.ts'
import type { Field } from '../../reading/field.ts'
import { plain } from '../../reading/words.ts'
import type { Author, Channel } from '../../types.ts'

const CHANNELS: Readonly<Record<string, Channel>> = {
  email: 'email',
  front_chat: 'chat',
  intercom: 'chat',
  facebook: 'messenger',
  tweet_dm: 'messenger',
  whatsapp: 'messenger',
  yalo_wha: 'messenger',
  tweet: 'social',
  googleplus: 'social',
  googleplay: 'review',
  sms: 'sms',
  call: 'phone',
  'phone-call': 'phone',
}

/** The channel that the type of a message tells. */
export function channelOf(message: Field): Channel | undefined {
  return message.get('type').as(CHANNELS)
}

/** A message; a draft is internal until it is sent. */
export function said(message: Field): Said {
  const inbound = message.get('is_inbound').yes
  return {
    role: inbound ? 'customer' : 'agent',
    words: richOrPlain(message.get('body'), message.get('text')),
    at: message.get('created_at').time,
    channel: channelOf(message),
    author: inbound ? senderOf(message) : teammate(message.get('author')),
    internal: message.get('draft_mode').known || message.get('type').is('internal'),
    attachments: attachmentsOf(message.get('attachments')),
  }
}

/** A comment on a conversation, which only teammates see. */
export function comment(field: Field): Said {
  return {
    role: 'agent',
    words: plain(field.get('body')),
    at: field.any('posted_at', 'created_at').time,
    author: teammate(field.get('author')),
    internal: true,
    attachments: attachmentsOf(field.get('attachments')),
  }
}

function senderOf(message: Field): Author {
  const from = message.get('recipients').items.find((recipient) => recipient.get('role').is('from'))
  const handle = from?.get('handle').text
  return { name: from?.get('name').text, [handle?.includes('@') ? 'email' : 'id']: handle }
}

function teammate(author: Field): Author {
  const { name, ...rest } = authorOf(author)
  return { ...rest, name: name ?? author.get('username').text }
}
