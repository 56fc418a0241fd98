import type { DraftWord } from '../draft.ts'
import type { Claims } from './claims.ts'
import { type Meaning, meanings, wholes } from './meanings.ts'
import { type Numeral, readNumeral } from './numbers.ts'
import type { DurationUnit } from './quantities.ts'

const signs: ReadonlyMap<number, string> = new Map([
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
    (!numeral.weak && claims.take('number', String(numeral.value), at, numeral.to))
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
    to += 1
    unit = meaningAt(words, to)
  } else if (numeral.unit?.magnitude !== undefined) {
    value *= numeral.unit.magnitude
    unit = next
    if (unit?.currency !== undefined) to += 1
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
  const code = signs.get(text.charCodeAt(offset))
  return code === undefined ? undefined : { code, offset }
}

function signAfter(text: string, end: number): { code: string; offset: number } | undefined {
  const offset = isBlank(text.charCodeAt(end)) ? end + 1 : end
  const code = signs.get(text.charCodeAt(offset))
  return code === undefined ? undefined : { code, offset: offset + 1 }
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
  return (
    next?.percent === true && claims.take('percent', String(numeral.value), at, numeral.to + 1)
  )
}

/** `PT2H`, `P3D`; working days are `P3BD`, months `P2M`. */
function takeDuration(
  words: readonly DraftWord[],
  at: number,
  numeral: Numeral,
  next: Meaning | undefined,
  claims: Claims,
): boolean {
  const { value } = numeral
  if (numeral.unit !== undefined) {
    const unit = numeral.unit.duration
    return unit !== undefined && claims.take('duration', duration(value, unit, false), at, numeral.to)
  }
  let { to } = numeral
  let meaning = next
  let business = false
  for (; meaning !== undefined && to - numeral.to < 2; meaning = meaningAt(words, to)) {
    if (meaning.workday) business = true
    else if (!meaning.plainDay) break
    to += 1
  }
  const unit = meaning?.duration
  return unit !== undefined && claims.take('duration', duration(value, unit, business), at, to + 1)
}

/** «полчаса», «half an hour». */
function takeWhole(words: readonly DraftWord[], at: number, claims: Claims): boolean {
  const { form } = words[at]!.lexeme
  if (!meanings.get(form)?.whole) return false
  for (const [whole, value] of wholes) {
    const forms = whole.split(' ')
    if (forms.every((it, offset) => words[at + offset]?.lexeme.form === it)) {
      return claims.take('duration', value, at, at + forms.length)
    }
  }
  return false
}

/** «через час», «в течение рабочего дня»: a unit without a number means one. */
function takeLed(words: readonly DraftWord[], at: number, claims: Claims): boolean {
  if (!meanings.get(words[at]!.lexeme.form)?.lead) return false
  let from = at + 1
  const business = meaningAt(words, from)?.workday === true
  if (business) from += 1
  const unit = meaningAt(words, from)?.duration
  return unit !== undefined && claims.take('duration', duration(1, unit, business), at + 1, from + 1)
}

function duration(value: number, unit: DurationUnit, business: boolean): string {
  if (unit === 'S' || unit === 'M' || unit === 'H') return `PT${value}${unit}`
  if (business && unit === 'D') return `P${value}BD`
  return `P${value}${unit === 'MO' ? 'M' : unit}`
}

function meaningAt(words: readonly DraftWord[], at: number): Meaning | undefined {
  const word = words[at]
  return word?.border === 'none' ? meanings.get(word.lexeme.form) : undefined
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}

function isBlank(code: number): boolean {
  return code === 0x20 || code === 0xa0 || code === 0x2009 || code === 0x202f
}
