import type { DeskDraft } from '../../reading/desk.ts'
import type { Field } from '../../reading/field.ts'
import { htmlOrPlain } from '../../reading/markup.ts'
import { savedReply } from '../../reading/saved-reply.ts'

/** A saved reply: its text for mail, and where it has one, another for chats. */
export function savedReplyDraft(record: Field): readonly DeskDraft[] {
  const id = record.get('id').text
  const about = { title: record.get('name').text, platform: 'help-scout' }
  const chat = record.get('chatText')
  const chatId = id === undefined ? undefined : `${id}:chat`
  return [
    ...savedReply({ ...about, id }, htmlOrPlain(record.any('text', 'body'))),
    ...(chat.known ? savedReply({ ...about, id: chatId, channel: 'chat' }, htmlOrPlain(chat)) : []),
  ]
}
