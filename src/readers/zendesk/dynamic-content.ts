import type { DeskDraft } from '../../reading/desk/desk.ts'
import { htmlOrPlain } from '../../reading/desk/markup.ts'
import type { Page } from '../../reading/desk/page.ts'
import { savedReply } from '../../reading/desk/saved-reply.ts'
import type { Field } from '../../reading/field.ts'

/** Numbers of locales, as far as they are the same in all accounts; others are told by a list of `locales` beside the items. */
const LOCALES: Readonly<Record<string, string>> = { '1': 'en-US', '27': 'ru' }

/** A text that macros and triggers refer to, with a variant for each locale. */
export function dynamicContent(item: Field, page: Page): readonly DeskDraft[] {
  return item.get('variants').items.flatMap((variant) => {
    if (variant.get('active').value === false) return []
    const ids = [item.get('id').text, variant.get('id').text].filter((id) => id !== undefined)
    const title = item.get('name').text
    const locale = localeOf(variant, page)
    return savedReply(
      { id: ids.join(':') || undefined, title, locale, platform: 'zendesk' },
      htmlOrPlain(variant.get('content')),
    )
  })
}

function localeOf(variant: Field, page: Page): string | undefined {
  const number = variant.get('locale_id')
  return (
    variant.get('locale').text ?? page.find('locales', number.text)?.get('locale').text ?? number.as(LOCALES)
  )
}
