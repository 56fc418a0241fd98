import { allMatches } from '../matches.ts'
import { Mark, type Signs } from '../signs.ts'
import type { Claims } from './claims.ts'

const space = '[ \\u00a0-]?'
const grouped = new RegExp(`(?<![\\p{L}\\p{N}*•])(?:[\\d*•xXхХ]{4}${space}){3}\\d{4}(?![\\p{L}\\p{N}])`, 'gu')
const masked = /(?<![\p{L}\p{N}*•])(?:\*{1,4}|•{1,4})[ \u00a0]?\d{4}(?![\p{L}\p{N}*])/gu
const hidden = /(?<![\p{L}\p{N}])\d{4,6}[*•]{2,10}\d{4}(?![\p{L}\p{N}])/gu

/** Digits of a card, hidden ones included. */
const length = 16

/** Payment cards, whole or masked; the value is `*` and the last four digits. */
export function takeCards(text: string, { marks, cluster }: Signs, claims: Claims): void {
  if (cluster >= length) take(text, grouped, claims)
  if ((marks & Mark.star) === 0) return
  take(text, masked, claims)
  take(text, hidden, claims)
}

function take(text: string, pattern: RegExp, claims: Claims): void {
  for (const match of allMatches(text, pattern)) {
    const card = match[0]
    if (pattern === grouped && /^\d{16}$/.test(card) && !isLuhn(card)) continue
    claims.takeSpan('card', `*${card.slice(-4)}`, match.index, match.index + card.length)
  }
}

function isLuhn(digits: string): boolean {
  let sum = 0
  for (let index = 0; index < digits.length; index += 1) {
    const digit = Number(digits.charAt(digits.length - 1 - index))
    const doubled = index % 2 === 1 ? digit * 2 : digit
    sum += doubled > 9 ? doubled - 9 : doubled
  }
  return sum % 10 === 0
}
