import type { DeskDraft } from '../../reading/desk/desk.ts'
import { richOrPlain } from '../../reading/desk/markup.ts'
import { savedReply } from '../../reading/desk/saved-reply.ts'
import type { Field } from '../../reading/field.ts'

/** The text that a macro answers with. */
export function macro(record: Field): readonly DeskDraft[] {
  const said = argumentsOf(record, 'setResponseText')
  if (!said || record.get('archived_datetime').known) return []
  return savedReply(
    {
      id: record.get('id').text,
      title: record.get('name').text,
      subject: argumentsOf(record, 'setSubject')?.get('subject').text,
      locale: record.get('language').text,
      platform: 'gorgias',
    },
    richOrPlain(said.get('body_html'), said.get('body_text')),
  )
}

const argumentsOf = (macro: Field, name: string) =>
  macro
    .get('actions')
    .items.find((action) => action.get('name').is(name))
    ?.get('arguments')
