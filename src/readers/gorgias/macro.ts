import type { DeskDraft } from '../../reading/desk.ts'
import type { Field } from '../../reading/field.ts'
import { richOrPlain } from '../../reading/markup.ts'
import { savedReply } from '../../reading/saved-reply.ts'

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
