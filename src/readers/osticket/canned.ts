import type { DeskDraft } from '../../reading/desk.ts'
import type { Field } from '../../reading/field.ts'
import { html } from '../../reading/markup.ts'
import { savedReply } from '../../reading/saved-reply.ts'

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
