import { allMatches } from '../matches.ts'
import { Mark, type Signs } from '../signs.ts'
import type { Claims } from './claims.ts'

const SPACE = '[ \\u00a0-]?'
const GROUPED = new RegExp(`(?<![\\p{L}\\p{N}*•])(?:[\\d*•xXхХ]{4}${SPACE}){3}\\d{4}(?![\\p{L}\\p{N}])`, 'gu')
const MASKED = /(?<![\p{L}\p{N}*•])(?:\*{1,4}|•{1,4})[ \u00a0]?\d{4}(?![\p{L}\p{N}*])/gu
const HIDDEN = /(?<![\p{L}\p{N}])\d{4,6}[*•]{2,10}\d{4}(?![\p{L}\p{N}])/gu

/** Digits of a card, hidden ones included. */
const LENGTH = 16

/** Payment cards, whole or masked; the value is `*` and the last four digits. */
export function takeCards(text: string, { marks, cluster }: Signs, claims: Claims): void {
  if (cluster >= LENGTH) take(text, GROUPED, claims)
  if ((marks & Mark.star) === 0) return
  take(text, MASKED, claims)
  take(text, HIDDEN, claims)
}

function take(text: string, pattern: RegExp, claims: Claims): void {
  for (const match of allMatches(text, pattern)) {
    const card = match[0]
    if (pattern === GROUPED && /^\d{16}$/.test(card) && !isLuhn(card)) continue
    claims.takeSpan('card', `*${card.slice(-4)}`, match.index, match.index + card.length)
  }
}

function isLuhn(digits: string): boolean {
  let sum = 0
  for (let index = 0; index < digits.length; index++) {
    const digit = Number(digits.charAt(digits.length - 1 - index))
    const doubled = index % 2 === 1 ? digit * 2 : digit
    sum += doubled > 9 ? doubled - 9 : doubled
  }
  return sum % 10 === 0
}
