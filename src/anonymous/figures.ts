import type { Ledger } from './ledger.ts'

const CAPITALS = 'ABCDEFGHKLMNPRSTUVWXYZ'

/** Letters before the first digit that name a kind of number (`RMA-`, `ORD`) are kept when they are so many at most. */
const SERIES = 4

/** The same shape in other digits and letters; the same value, however it is spaced, has the same stand-in. */
export function maskCode(code: string, ledger: Ledger): string {
  const signs = code.replace(/[^\p{L}\p{N}]/gu, '')
  const kept = /^\p{L}*/u.exec(signs)![0]
  const series = kept.length <= SERIES ? kept.length : 0
  const made = ledger.of(`code${shapeOf(signs)}`, signs.toUpperCase(), (count) =>
    Array.from(signs, (sign, at) =>
      at < series ? sign : another(sign, count * 64 + signs.length, at, at === series),
    ).join(''),
  )
  return refill(code, made, /[\p{L}\p{N}]/gu)
}

/** Numbers that no one is given: +7 999 000-…, 555-01… in America, fives behind the country's code elsewhere. `value`: digits as the text layer gives them. */
export function maskPhone(written: string, value: string, ledger: Ledger): string {
  const country = /^7\d{10}$/.test(value) ? '7' : /^1?\d{10}$/.test(value) ? '1' : value.slice(0, 2)
  const own = country.length === 1 ? value.slice(-10) : value.slice(2)
  const made = ledger.of(`phone ${country} ${own.length}`, own, (count) => {
    if (country === '7') return `999${pad(count, 7)}`
    if (country === '1') return `${201 + Math.floor((count - 1) / 100)}55501${pad((count - 1) % 100, 2)}`
    return pad(count, 4).padStart(own.length, '5').slice(-own.length)
  })
  const digits = written.replace(/\D/g, '')
  return refill(
    written,
    digits.slice(0, Math.max(0, digits.length - made.length)) + made.slice(-digits.length),
    /\d/g,
  )
}

/** A card that no bank issues (it begins with 0) but whose sum is right; hidden digits stay hidden, the last four go together wherever they stand. */
export function maskCard(written: string, ledger: Ledger): string {
  const signs = written.replace(/[ \u00a0-]/g, '')
  const tail = ledger.of('card', signs.slice(-4), (count) => digitsOf(count, 4))
  if (!/^\d+$/.test(signs)) {
    const head = Array.from(signs.slice(0, -4), (sign) => (isDigit(sign) ? '0' : sign)).join('')
    return refill(written, head + tail, /[^ \u00a0-]/g)
  }
  const free = ledger.of(`card ${signs.length}`, signs, (count) => digitsOf(count, signs.length - 6))
  const check = Array.from('0123456789').find((digit) => isLuhn(`0${free}${digit}${tail}`))
  return refill(written, `0${free}${check}${tail}`, /\d/g)
}

const isDigit = (sign: string): boolean => /^\d$/.test(sign)
const pad = (count: number, length: number): string => String(count % 10 ** length).padStart(length, '0')
const shapeOf = (signs: string): string => signs.replace(/\d/g, '0').replace(/\p{L}/gu, 'A')

/** Digits and letters of the nth stand-in: they look like chance and are none. */
function another(sign: string, seed: number, at: number, first: boolean): string {
  const chance = mix(seed * 256 + at)
  if (/\p{N}/u.test(sign)) return String(first ? 1 + (chance % 9) : chance % 10)
  const letter = CAPITALS.charAt(chance % CAPITALS.length)
  return sign === sign.toLowerCase() ? letter.toLowerCase() : letter
}

const digitsOf = (count: number, length: number): string =>
  Array.from({ length }, (_, at) => another('0', count * 64 + length + 32, at, at === 0)).join('')

function mix(seed: number): number {
  let hash = Math.imul(seed ^ (seed >>> 16), 0x45d9f3b)
  hash = Math.imul(hash ^ (hash >>> 15), 0x119de1f3)
  return (hash ^ (hash >>> 16)) >>> 0
}

function isLuhn(digits: string): boolean {
  let sum = 0
  for (let index = 0; index < digits.length; index++) {
    const digit = Number(digits.charAt(digits.length - 1 - index)) * (index % 2 === 1 ? 2 : 1)
    sum += digit > 9 ? digit - 9 : digit
  }
  return sum % 10 === 0
}

/** Other signs in the places of those that a pattern matches, one for one. */
function refill(written: string, signs: string, places: RegExp): string {
  let at = 0
  return written.replace(places, () => signs.charAt(at++))
}
