import type { DeskDraft } from '../../reading/desk/desk.ts'
import { richOrPlain } from '../../reading/desk/markup.ts'
import { savedReply } from '../../reading/desk/saved-reply.ts'
import type { Field } from '../../reading/field.ts'

/** The text of a canned response, from its HTML where it has one. */
export function cannedResponse(record: Field): readonly DeskDraft[] {
  const words = richOrPlain(record.get('content_html'), record.get('content'))
  const title = record.get('title').text
  return savedReply({ id: record.get('id').text, title, platform: 'freshdesk' }, words)
}
