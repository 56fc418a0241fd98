import type { DeskDraft } from '../../reading/desk/desk.ts'
import { htmlOrPlain } from '../../reading/desk/markup.ts'
import { savedReply } from '../../reading/desk/saved-reply.ts'
import type { Field } from '../../reading/field.ts'

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
