import type { Entity, TextLanguage } from '../../types.ts'
import type { Opaque } from '../draft.ts'
import type { Signs } from '../signs.ts'
import { isDigitAt } from '../words/characters.ts'
import type { Tokens } from '../words/tokens.ts'
import { takeAmount } from './amounts.ts'
import { takeCards } from './cards.ts'
import type { Claims } from './claims.ts'
import { takeDate, takeNamedDate } from './dates.ts'
import { MEANINGS } from './meanings.ts'
import { takeOrders } from './orders.ts'
import { FEWEST_DIGITS, takePhones } from './phones.ts'
import { takeTime } from './times.ts'

/** What has a value in a text; where two readings overlap the earlier of links, e-mails, placeholders, cards, orders, phones, dates, times, amounts holds. Names are claimed before. */
export function findEntities(
  text: string,
  opaque: readonly Opaque[],
  language: TextLanguage,
  signs: Signs,
  { words, values, letters: { digits } }: Tokens,
  claims: Claims,
): readonly Entity[] {
  for (const { kind, start, end, value } of opaque) {
    if (kind === 'link' || kind === 'email' || kind === 'placeholder')
      claims.takeSpan(kind, value, start, end)
  }
  if (digits > 0) {
    if (digits >= 4) takeCards(text, signs, claims)
    takeOrders(text, words, values, claims)
    if (signs.cluster >= FEWEST_DIGITS) takePhones(text, claims)
  }
  for (const at of values) {
    if (!claims.isFree(at)) continue
    const { form } = words[at]!.lexeme
    if (isDigitAt(form, 0)) {
      takeDate(words, at, claims, language === 'en') ||
        takeTime(words, at, claims) ||
        takeAmount(text, words, at, claims)
      continue
    }
    const meaning = MEANINGS.get(form)
    if (meaning?.begins) takeNamedDate(words, at, meaning, claims) || takeAmount(text, words, at, claims)
  }
  return claims.all()
}
