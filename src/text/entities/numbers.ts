import type { DraftWord } from '../draft.ts'
import { isDigitAt } from '../words/characters.ts'
import { isPlain } from './digits.ts'
import { MEANINGS, type Meaning } from './meanings.ts'

/** A number as it stands: in digits, in words, or both ends of a range. */
export interface Numeral {
  /** Of a range, the greater. */
  readonly value: number
  /** One past its last word. */
  readonly to: number
  /** Written together with the number: `500р`, `5pm`. */
  readonly unit?: Meaning | undefined
  /** In words, and one that means a number only before a unit. */
  readonly weak: boolean
  readonly words: boolean
}

const DIGITS = /^\d{1,15}(?:[.,]\d{1,15}){0,4}$/
const GLUED = /^(\d{1,15}(?:[.,]\d{1,6})?)-?(\p{L}{1,12})$/u
const HYPHENED = /^(\d{1,6}(?:[.,]\d{1,3})?)-(\d{1,6}(?:[.,]\d{1,3})?)$/

/** The number that begins at word `at`; undefined: none does. */
export function readNumeral(text: string, words: readonly DraftWord[], at: number): Numeral | undefined {
  const { form } = words[at]!.lexeme
  if (!isDigitAt(form, 0)) return readWords(words, at)
  if (form.length > 40) return undefined
  if (isPlain(form) ? form.length <= 15 : DIGITS.test(form)) {
    const single = readGroups(text, words, at)
    if (Number.isNaN(single.value)) return undefined
    const upper = rangeEnd(text, words, single.to)
    return upper ?? { value: single.value, to: single.to, weak: false, words: false }
  }
  const range = HYPHENED.exec(form)
  if (range !== null) return { value: decimal(range[2]!), to: at + 1, weak: false, words: false }
  const parts = GLUED.exec(form)
  if (parts === null) return undefined
  const unit = MEANINGS.get(parts[2]!)
  const isOrdinal =
    /^(?:\p{L}{1,3})$/u.test(parts[2]!) && (form.includes('-') || /^(?:st|nd|rd|th)$/.test(parts[2]!))
  if (unit === undefined && !isOrdinal) return undefined
  return { value: decimal(parts[1]!), to: at + 1, unit, weak: false, words: false }
}

/** `12 500,50`: groups of three digits with one space between are one number. */
function readGroups(text: string, words: readonly DraftWord[], at: number): { value: number; to: number } {
  let form = words[at]!.lexeme.form
  let to = at + 1
  if (form.length <= 3 && isPlain(form) && form !== '0') {
    for (let next = words[to]; next !== undefined && to - at < 5; next = words[to]) {
      const { start, lexeme } = next
      if (start - words[to - 1]!.end !== 1 || !isBlank(text.charCodeAt(start - 1))) break
      if (!isDigitAt(text, start)) break
      if (!/^\d{3}(?:[.,]\d{1,2})?$/.test(lexeme.form)) break
      form += lexeme.form
      to++
      if (lexeme.form.length > 3) break
    }
  }
  return { value: decimal(form), to }
}

/** The upper end of «3–5», «3 - 5». */
function rangeEnd(text: string, words: readonly DraftWord[], at: number): Numeral | undefined {
  const next = words[at]
  if (next === undefined) return undefined
  const from = words[at - 1]!.end
  if (next.start - from > 3 || next.start === from || !isDigitAt(text, next.start)) return undefined
  const between = text.slice(from, next.start).trim()
  if (between !== '–' && between !== '—' && between !== '-') return undefined
  if (!/^\d{1,9}(?:[.,]\d{1,3})?$/.test(next.lexeme.form)) return undefined
  const { value, to } = readGroups(text, words, at)
  return { value, to, weak: false, words: false }
}

function readWords(words: readonly DraftWord[], at: number): Numeral | undefined {
  const meaning = MEANINGS.get(words[at]!.lexeme.form)
  if (meaning?.numeral === undefined) return undefined
  let value = meaning.numeral
  let last = value
  let to = at + 1
  for (let word = words[to]; word?.border === 'none' && to - at < 4; word = words[to]) {
    const next = MEANINGS.get(word.lexeme.form)?.numeral
    if (next === undefined || next <= 0 || Number.isInteger(next) === false) break
    if (last >= 20 && next < last && (last >= 100 || next < 10)) value += next
    else if (next === 100 && value < 10) value *= 100
    else break
    last = next
    to++
  }
  return { value, to, weak: to === at + 1 && meaning.unitNumeral === true, words: true }
}

/** `1,500` and `1.500.000` have thousands, `1,5` and `1.50` decimals. */
function decimal(form: string): number {
  if (isPlain(form)) return Number(form)
  if (/^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(form)) return Number(form.replaceAll(',', ''))
  if (/^\d{1,3}(?:\.\d{3}){2,}$/.test(form)) return Number(form.replaceAll('.', ''))
  return Number(form.replace(',', '.'))
}

/** A space that may stand within a number, or between it and its sign. */
export function isBlank(code: number): boolean {
  return code === 0x20 || code === 0xa0 || code === 0x2009 || code === 0x202f
}
