import type { DeskDraft } from '../../reading/desk.ts'
import type { Field } from '../../reading/field.ts'
import { htmlOrPlain } from '../../reading/markup.ts'
import { savedReply } from '../../reading/saved-reply.ts'

/** A message template; a folder of them has no body. */
export function template(record: Field): readonly DeskDraft[] {
  return savedReply(
    {
      id: record.get('id').text,
      title: record.get('name').text,
      subject: record.get('subject').text,
      platform: 'front',
    },
    htmlOrPlain(record.get('body')),
  )
}
