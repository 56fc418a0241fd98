import type { DeskDraft } from '../../reading/desk/desk.ts'
import { htmlOrPlain } from '../../reading/desk/markup.ts'
import { savedReply } from '../../reading/desk/saved-reply.ts'
import type { Field } from '../../reading/field.ts'

/** What the macros of all categories write to customers. */
export function macros(record: Field): readonly DeskDraft[] {
  const categories = [...record.get('common').items, ...record.get('personal').items]
  return categories.flatMap((category) => {
    const named = category.get('data').items
    return (named.length > 0 ? named : [category]).flatMap((macro) => texts(macro, category))
  })
}

/** A letter stands in each of the account's languages under the language's number. */
function texts(macro: Field, category: Field): readonly DeskDraft[] {
  const id = String(macro.path.at(-1))
  const title = macro.get('title').text
  const folder = category.get('macros_category_id').text === '0' ? undefined : category.get('title').text
  const letters = macro.get('actions').items.filter((action) => action.get('action_type').is('email_to_user'))
  return letters.flatMap((action) => {
    const written = action.get('action_destination')
    const inLanguages = written.keys.map((key) => ({ key, text: written.get(key) }))
    return inLanguages.flatMap(({ key, text }) =>
      savedReply(
        {
          id: inLanguages.length > 1 ? `${id}.${key}` : id,
          title,
          platform: 'omnidesk',
          tags: folder === undefined ? undefined : [folder],
        },
        htmlOrPlain(text),
      ),
    )
  })
}
