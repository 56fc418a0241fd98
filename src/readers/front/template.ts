import type { DeskDraft } from '../../reading/desk/desk.ts'
import { htmlOrPlain } from '../../reading/desk/markup.ts'
import { savedReply } from '../../reading/desk/saved-reply.ts'
import type { Field } from '../../reading/field.ts'

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
