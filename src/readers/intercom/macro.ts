import type { DeskDraft } from '../../reading/desk/desk.ts'
import { html } from '../../reading/desk/markup.ts'
import { savedReply } from '../../reading/desk/saved-reply.ts'
import type { Field } from '../../reading/field.ts'
import { plain } from '../../reading/words.ts'

/** A saved reply. Its `body_text` has variables as they are written; its `body` has them as tags. */
export function macro(record: Field): readonly DeskDraft[] {
  const text = record.get('body_text')
  const words = text.known ? plain(text) : html(record.get('body'))
  const title = record.get('name').text
  return savedReply({ id: record.get('id').text, title, platform: 'intercom' }, words)
}
