import type { DeskDraft } from '../../reading/desk/desk.ts'
import { html } from '../../reading/desk/markup.ts'
import { savedReply } from '../../reading/desk/saved-reply.ts'
import type { Field } from '../../reading/field.ts'

/** A canned response that is switched on. */
export function cannedResponse(record: Field): readonly DeskDraft[] {
  const enabled = record.any('isenabled', 'isactive')
  if (enabled.known && !enabled.yes) return []
  return savedReply(
    {
      id: record.any('canned_id', 'id').text,
      title: record.get('title').text,
      locale: record.get('lang').text,
      platform: 'osticket',
    },
    html(record.get('response')),
  )
}
