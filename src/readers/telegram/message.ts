import type { Cast } from '../../reading/cast.ts'
import type { DeskDraft } from '../../reading/desk/desk.ts'
import type { Field } from '../../reading/field.ts'
import { joined, plain, type Words } from '../../reading/words.ts'
import type { Author, Role } from '../../types.ts'
import { mediaOf } from './media.ts'

/** A message, with the chat that it stands in as its page. */
export function message(record: Field, chat: Field, cast: Cast): readonly DeskDraft[] | undefined {
  const service = record.get('type').is('service')
  if (!service && !record.get('type').is('message', 'unsupported')) return undefined
  const author = { id: record.any('from_id', 'actor_id').text, name: record.any('from', 'actor').text }
  const said = record.get('type').is('message')
  const role = said ? roleOf(author, chat, cast) : 'system'
  const personal = chat.get('type').is('personal_chat')
  return [
    {
      key: `${chat.get('type').text ?? ''} ${chat.any('id', 'name').text ?? ''}`,
      thread: {
        id: chat.get('id').text,
        channel: 'messenger',
        subject: personal ? undefined : chat.get('name').text,
        customer: personal && role === 'customer' && author.name ? { name: author.name } : undefined,
      },
      messages: [
        {
          role,
          words: said ? textOf(record) : plain(record.get('text')),
          at: record.any('date_unixtime', 'date').time,
          author,
          attachments: mediaOf(record),
        },
      ],
    },
  ]
}

/** Whoever is no agent in a chat with a bot and bears the chat's id is the bot. */
function roleOf(author: Author, chat: Field, cast: Cast): Role {
  const role = cast.role(author)
  const bot = chat.get('type').is('bot_chat') && author.id === `user${chat.get('id').text}`
  return bot && role === 'customer' ? 'bot' : role
}

/** A text in one piece, or in pieces of which those with formatting are objects. */
function textOf(record: Field): Words {
  const text = record.get('text')
  const pieces = Array.isArray(text.value) ? text : record.get('text_entities')
  if (typeof text.value === 'string' && (text.value !== '' || lengthOf(pieces) === 0)) return plain(text)
  return joined(
    Array.from({ length: lengthOf(pieces) }, (_, index) => {
      const piece = pieces.get(index)
      return plain(typeof piece.value === 'string' ? piece : piece.get('text'))
    }),
    '',
  )
}

const lengthOf = ({ value }: Field) => (Array.isArray(value) ? value.length : 0)
