import type { Cast } from '../../reading/cast.ts'
import { attachment } from '../../reading/desk/attachments.ts'
import type { DeskDraft } from '../../reading/desk/desk.ts'
import type { Page } from '../../reading/desk/page.ts'
import type { Field } from '../../reading/field.ts'
import { NOTHING, plain } from '../../reading/words.ts'
import type { Attachment, Author, Role } from '../../types.ts'

const KINDS: Readonly<Record<string, string>> = {
  photo: 'image',
  sticker: 'image',
  graffiti: 'image',
  video: 'video',
  audio: 'audio',
  audio_message: 'audio',
}

/** A message as `messages.getHistory` or an event of a community has it. */
export function message(record: Field, page: Page, cast: Cast): readonly DeskDraft[] | undefined {
  const found = bodyOf(record)
  const from = found.get('from_id')
  if (from.number === undefined) return record.get('object').known ? [] : undefined
  const author = { id: from.text, name: nameOf(from.number, page) }
  const gone = found.get('action').known || found.get('deleted').yes
  const role = gone ? 'system' : roleOf(found, author, cast)
  const id = found.get('peer_id').text
  return [
    {
      key: id,
      thread: {
        id,
        channel: 'messenger',
        customer: role === 'customer' && author.name !== undefined ? { name: author.name } : undefined,
      },
      messages: [
        {
          role,
          words: gone ? NOTHING : plain(found.get('text')),
          at: found.get('date').time,
          author,
          attachments: found.get('attachments').items.map(attached),
        },
      ],
    },
  ]
}

/** An event has its message under `object`, a new one in a wrapper. */
function bodyOf(record: Field): Field {
  const event = record.get('object')
  if (!event.known) return record
  return event.get('message').known ? event.get('message') : event
}

/** Ids of communities are negative. Whom the user names goes before what the ids tell. */
function roleOf(found: Field, author: Author, cast: Cast): Role {
  if (cast.named) return cast.role(author)
  const from = found.get('from_id').number ?? 0
  return from < 0 || (found.get('out').yes && (found.get('peer_id').number ?? 0) > 0) ? 'agent' : 'customer'
}

function nameOf(id: number, page: Page): string | undefined {
  if (id < 0) return page.find('groups', String(-id))?.get('name').text
  const person = page.find('profiles', String(id))
  const parts = [person?.get('first_name').text, person?.get('last_name').text]
  return parts.filter((part) => part !== undefined).join(' ') || undefined
}

function attached(field: Field): Attachment {
  const type = field.get('type').text ?? ''
  return attachment(field.get(type, 'title').text, KINDS[type] ?? type)
}
