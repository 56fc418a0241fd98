import type { DeskDraft } from '../../reading/desk/desk.ts'
import { savedReply } from '../../reading/desk/saved-reply.ts'
import type { Field } from '../../reading/field.ts'
import { joined, plain } from '../../reading/words.ts'

/** A canned response, which has nothing but the word it is called by. */
export function cannedResponse(record: Field): readonly DeskDraft[] {
  const title = record.get('short_code').text
  return savedReply({ id: record.get('id').text, title, platform: 'chatwoot' }, plain(record.get('content')))
}

/** What a macro sends to the customer. */
export function macro(record: Field): readonly DeskDraft[] {
  const texts = record
    .get('actions')
    .items.filter((action) => action.get('action_name').is('send_message'))
    .flatMap((action) => action.get('action_params').items.map(plain))
  const title = record.get('name').text
  return savedReply({ id: record.get('id').text, title, platform: 'chatwoot' }, joined(texts, '\n\n'))
}
