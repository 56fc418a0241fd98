import { allMatches } from '../matches.ts'
import type { Claims } from './claims.ts'

/** No phone number has fewer digits. */
export const fewestDigits = 10

const gap = '[ \\u00a0\\u2009\\u202f\\-‑–]?'
const before = '(?<![\\p{L}\\p{N}+#№@.,/_-])'
const after = '(?![\\p{L}\\p{N}])'

const international = new RegExp(
  `${before}\\+\\d{1,3}${gap}\\(?\\d{2,5}\\)?(?:${gap}\\d{2,4}){2,4}${after}`,
  'gu',
)
const russian = new RegExp(
  `${before}[78]${gap}\\(?\\d{3,4}\\)?${gap}\\d{2,3}${gap}\\d{2}${gap}\\d{2}${after}`,
  'gu',
)
const mobile = new RegExp(`${before}9\\d{2}[ -]\\d{3}[ -]\\d{2}[ -]?\\d{2}${after}`, 'gu')
const american = new RegExp(
  `${before}(?:1[ -.])?(?:\\(\\d{3}\\) ?|\\d{3}[-.])\\d{3}[-. ]?\\d{2}[- ]?\\d{2}${after}`,
  'gu',
)

/** Phone numbers; the value is digits alone, in Russia with 7 in front. */
export function takePhones(text: string, claims: Claims): void {
  for (const pattern of [international, russian, mobile, american]) {
    for (const match of allMatches(text, pattern)) {
      const digits = match[0].replace(/\D/g, '')
      if (pattern === international && (digits.length < 10 || digits.length > 15)) continue
      if (pattern === russian && digits.length !== 11) continue
      if (pattern === american && digits.length < 10) continue
      claims.takeSpan(
        'phone',
        normalise(digits, pattern === mobile),
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
