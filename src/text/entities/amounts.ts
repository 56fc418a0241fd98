import type { DraftWord } from '../draft.ts'
import { isDigitAt } from '../words/characters.ts'
import type { Claims } from './claims.ts'
import { takeDuration, takeLed, takeWhole } from './durations.ts'
import { isMarker } from './markers.ts'
import { type Meaning, meaningAt } from './meanings.ts'
import { isBlank, type Numeral, readNumeral } from './numbers.ts'

const SIGNS: ReadonlyMap<number, string> = new Map([
  [0x20bd, 'RUB'],
  [0x24, 'USD'],
  [0x20ac, 'EUR'],
  [0xa3, 'GBP'],
  [0x20b8, 'KZT'],
  [0x20b4, 'UAH'],
])

/** Money, percentages, durations, and numbers that count something else. */
export function takeAmount(text: string, words: readonly DraftWord[], at: number, claims: Claims): boolean {
  const numeral = readNumeral(text, words, at)
  if (numeral === undefined) return takeWhole(words, at, claims) || takeLed(words, at, claims)
  const next = meaningAt(words, numeral.to)
  return (
    takeMoney(text, words, at, numeral, next, claims) ||
    takePercent(text, words, at, numeral, next, claims) ||
    takeDuration(words, at, numeral, next, claims) ||
    takeWhole(words, at, claims) ||
    (!numeral.weak &&
      !isMarker(text, words[at]!.start, words[numeral.to - 1]!.end, numeral.value) &&
      claims.take('number', String(numeral.value), at, numeral.to))
  )
}

function takeMoney(
  text: string,
  words: readonly DraftWord[],
  at: number,
  numeral: Numeral,
  next: Meaning | undefined,
  claims: Claims,
): boolean {
  let { value, to } = numeral
  let unit = numeral.unit ?? next
  if (numeral.unit === undefined && unit?.magnitude !== undefined) {
    value *= unit.magnitude
    to++
    unit = meaningAt(words, to)
  } else if (numeral.unit?.magnitude !== undefined) {
    value *= numeral.unit.magnitude
    unit = next
    if (unit?.currency !== undefined) to++
  } else if (numeral.unit === undefined && (unit?.currency !== undefined || unit?.cent !== undefined)) {
    const code = unit.currency ?? unit.cent!
    return claims.take('money', `${round(unit.cent === undefined ? value : value / 100)} ${code}`, at, to + 1)
  }
  const start = words[at]!.start
  const end = words[to - 1]!.end
  const before = signBefore(text, start)
  if (before !== undefined)
    return claims.take('money', `${round(value)} ${before.code}`, at, to, before.offset)
  const after = signAfter(text, end)
  if (after !== undefined)
    return claims.take('money', `${round(value)} ${after.code}`, at, to, start, after.offset)
  if (unit?.currency === undefined) return false
  const last = numeral.unit === undefined || meaningAt(words, to)?.currency !== undefined ? to + 1 : to
  return claims.take(
    'money',
    `${round(value)} ${unit.currency}`,
    at,
    numeral.unit?.currency === undefined ? last : to,
  )
}

function signBefore(text: string, start: number): { code: string; offset: number } | undefined {
  const offset = text.charCodeAt(start - 1) === 0x20 ? start - 2 : start - 1
  const code = SIGNS.get(text.charCodeAt(offset))
  return code === undefined ? undefined : { code, offset }
}

/** In "a $40 deposit" the sign is that of the number behind it. */
function signAfter(text: string, end: number): { code: string; offset: number } | undefined {
  const offset = isBlank(text.charCodeAt(end)) ? end + 1 : end
  const code = SIGNS.get(text.charCodeAt(offset))
  return code === undefined || isDigitAt(text, offset + 1) ? undefined : { code, offset: offset + 1 }
}

function takePercent(
  text: string,
  words: readonly DraftWord[],
  at: number,
  numeral: Numeral,
  next: Meaning | undefined,
  claims: Claims,
): boolean {
  const end = words[numeral.to - 1]!.end
  const offset = isBlank(text.charCodeAt(end)) ? end + 1 : end
  if (text.charCodeAt(offset) === 0x25) {
    return claims.take('percent', String(numeral.value), at, numeral.to, words[at]!.start, offset + 1)
  }
  return next?.percent === true && claims.take('percent', String(numeral.value), at, numeral.to + 1)
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}
