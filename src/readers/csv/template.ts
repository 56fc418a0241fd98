import { CHANNELS } from '../../reading/canonical/terms.ts'
import type { DeskDraft } from '../../reading/desk/desk.ts'
import { html } from '../../reading/desk/markup.ts'
import { savedReply } from '../../reading/desk/saved-reply.ts'
import type { Field } from '../../reading/field.ts'
import { plain } from '../../reading/words.ts'
import { meaning } from './message.ts'
import words from './words.json' with { type: 'json' }

/** The template that a row is, or what is wrong with it. */
export function template(row: Field): DeskDraft | { readonly column: string; readonly problem: string } {
  const said = row.get('html').known ? html(row.get('html')) : plain(row.get('text'))
  const tags = row
    .get('tags')
    .text?.split(/[,;|]/)
    .map((tag) => tag.trim())
    .filter(Boolean)
  const [draft] = savedReply(
    {
      id: row.get('id').text,
      channel: meaning(row.get('channel').text, CHANNELS, words.channels),
      title: row.get('title').text,
      locale: row.get('locale').text,
      tags,
    },
    said,
  )
  return draft ?? { column: 'text', problem: 'This template has no text.' }
}
