import type { DeskDraft } from '../../reading/desk/desk.ts'
import { htmlOrPlain } from '../../reading/desk/markup.ts'
import { savedReply } from '../../reading/desk/saved-reply.ts'
import type { Field } from '../../reading/field.ts'

/** A text module that is in use. */
export function textModule(record: Field): readonly DeskDraft[] {
  if (record.get('active').known && !record.get('active').yes) return []
  const keywords = record.get('keywords').text?.split(/[\s,;]+/)
  return savedReply(
    {
      id: record.get('id').text,
      title: record.get('name').text,
      platform: 'zammad',
      tags: keywords?.filter((word) => word !== ''),
    },
    htmlOrPlain(record.get('content')),
  )
}
