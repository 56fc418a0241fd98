import type { DeskDraft } from '../../reading/desk.ts'
import type { Field } from '../../reading/field.ts'
import { htmlOrPlain } from '../../reading/markup.ts'
import { savedReply } from '../../reading/saved-reply.ts'

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
