import { authorOf } from '../../reading/desk/author.ts'
import type { DeskDraft } from '../../reading/desk/desk.ts'
import { namesIn } from '../../reading/desk/names.ts'
import { rated, ratingOf } from '../../reading/desk/rating.ts'
import type { Said } from '../../reading/draft.ts'
import type { Field } from '../../reading/field.ts'
import { NOTHING, plain } from '../../reading/words.ts'
import type { Author, Role } from '../../types.ts'

const ROLES: Readonly<Record<string, Role>> = {
  visitor: 'customer',
  client: 'customer',
  agent: 'agent',
  bot: 'bot',
}

/** A chat that ended. */
export function chat(record: Field): readonly DeskDraft[] {
  const messages = record.get('chat', 'messages').items
  const thread = { ...threadOf(record, 'chat_id'), status: 'closed' } as const
  const said = messages.map((message) => saidIn(message, record))
  return [{ thread, messages: [...invitation(record), ...said, ...rating(record)] }]
}

/** What a visitor left when nobody was there. */
export function offlineMessage(record: Field): readonly DeskDraft[] {
  const author = authorOf(record.get('visitor'))
  const said: Said = { role: 'customer', words: plain(record.get('message')), author }
  return [{ thread: { ...threadOf(record, 'offline_message_id'), channel: 'form' }, messages: [said] }]
}

function threadOf(record: Field, id: string): DeskDraft['thread'] {
  return {
    id: record.get(id).text,
    channel: 'chat',
    subject: record.get('topic', 'title').text,
    customer: { name: record.get('visitor', 'name').text, tags: namesIn(record.get('tags')) },
  }
}

/** What the site says by itself to call a visitor into the chat. */
function invitation(record: Field): readonly Said[] {
  const words = plain(record.get('chat', 'invitation'))
  const at = record.get('chat', 'messages', 0, 'timestamp').time
  return words.text.trim() === '' ? [] : [{ role: 'bot', words, at }]
}

function saidIn(message: Field, record: Field): Said {
  const role = message.get('type').as(ROLES) ?? 'system'
  return {
    role,
    words: plain(message.get('message')),
    at: message.get('timestamp').time,
    author: role === 'customer' ? authorOf(record.get('visitor')) : agentOf(message, record),
  }
}

/** The ids of agents are strings in their list and numbers in messages. */
function agentOf(message: Field, record: Field): Author {
  const id = message.get('agent_id').text
  const agent = record.get('agents').items.find((agent) => id !== undefined && agent.get('id').text === id)
  return agent ? authorOf(agent) : { id }
}

function rating(record: Field): readonly Said[] {
  const at = record.get('chat', 'messages').items.at(-1)?.get('timestamp').time
  return rated(ratingOf(record.get('chat', 'rate')), NOTHING, at)
}
