import { allMatches } from '../matches.ts'
import type { Claims } from './claims.ts'

/** No phone number has fewer digits. */
export const FEWEST_DIGITS = 10

const GAP = '[ \\u00a0\\u2009\\u202f\\-‑–]?'
const BEFORE = '(?<![\\p{L}\\p{N}+#№@.,/_-])'
const AFTER = '(?![\\p{L}\\p{N}])'

const INTERNATIONAL = new RegExp(
  `${BEFORE}\\+\\d{1,3}${GAP}\\(?\\d{2,5}\\)?(?:${GAP}\\d{2,4}){2,4}${AFTER}`,
  'gu',
)
const RUSSIAN = new RegExp(
  `${BEFORE}[78]${GAP}\\(?\\d{3,4}\\)?${GAP}\\d{2,3}${GAP}\\d{2}${GAP}\\d{2}${AFTER}`,
  'gu',
)
const MOBILE = new RegExp(`${BEFORE}9\\d{2}[ -]\\d{3}[ -]\\d{2}[ -]?\\d{2}${AFTER}`, 'gu')
const AMERICAN = new RegExp(
  `${BEFORE}(?:1[ -.])?(?:\\(\\d{3}\\) ?|\\d{3}[-.])\\d{3}[-. ]?\\d{2}[- ]?\\d{2}${AFTER}`,
  'gu',
)

/** Phone numbers; the value is digits alone, in Russia with 7 in front. */
export function takePhones(text: string, claims: Claims): void {
  for (const pattern of [INTERNATIONAL, RUSSIAN, MOBILE, AMERICAN]) {
    for (const match of allMatches(text, pattern)) {
      const digits = match[0].replace(/\D/g, '')
      if (pattern === INTERNATIONAL && (digits.length < 10 || digits.length > 15)) continue
      if (pattern === RUSSIAN && digits.length !== 11) continue
      if (pattern === AMERICAN && digits.length < 10) continue
      claims.takeSpan(
        'phone',
        normalise(digits, pattern === MOBILE),
        match.index,
        match.index + match[0].length,
      )
    }
  }
}

function normalise(digits: string, isMobile: boolean): string {
  if (isMobile) return `7${digits}`
  return digits.length === 11 && digits.startsWith('8') ? `7${digits.slice(1)}` : digits
}
