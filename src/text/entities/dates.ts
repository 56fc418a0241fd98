import type { DraftWord } from '../draft.ts'
import type { Claims } from './claims.ts'
import { isPlain } from './digits.ts'
import { DAY_ENDINGS, MEANINGS, type Meaning } from './meanings.ts'

/** Two digits, a hyphen, three letters. */
const LONGEST_ORDINAL = 6

/** Calendar dates that begin with a digit: `2026-03-10`, `--03-10` without a year, `---05` a day of the month. */
export function takeDate(
  words: readonly DraftWord[],
  at: number,
  claims: Claims,
  isEnglish: boolean,
): boolean {
  const { form } = words[at]!.lexeme
  if (form.length > 14) return false
  const numeric = isPlain(form) ? undefined : readNumeric(words, at, isEnglish)
  if (numeric !== undefined) return claims.take('date', numeric, at, at + 1)
  return takeDayFirst(words, at, claims)
}

/** Those that begin with a word: of a day alone the value is its English name. */
export function takeNamedDate(
  words: readonly DraftWord[],
  at: number,
  { weekday, day, month }: Meaning,
  claims: Claims,
): boolean {
  const name = weekday ?? day
  if (name !== undefined) return claims.take('date', name, at, at + 1)
  return month !== undefined && takeMonthFirst(words, at, month, claims)
}

function readNumeric(words: readonly DraftWord[], at: number, isEnglish: boolean): string | undefined {
  const { form } = words[at]!.lexeme
  const iso = /^((?:19|20)\d\d)[-./](\d{1,2})[-./](\d{1,2})$/.exec(form)
  if (iso !== null) return dated(iso[1], Number(iso[2]), Number(iso[3]))
  const full = /^(\d{1,2})([-./])(\d{1,2})\2(\d{4}|\d{2})$/.exec(form)
  if (full !== null) {
    const [one, two] = [Number(full[1]), Number(full[3])]
    const year = full[4]!.length === 2 ? `20${full[4]}` : full[4]
    const monthFirst = full[2] === '/' && (two > 12 || (isEnglish && one <= 12))
    return monthFirst ? dated(year, one, two) : dated(year, two, one)
  }
  const short = /^(\d{1,2})\.(\d{2})$/.exec(form)
  const before = words[at - 1]?.lexeme.form
  if (short === null || before === undefined || !MEANINGS.get(before)?.dateLead) return undefined
  return dated(undefined, Number(short[2]), Number(short[1]))
}

/** «2 марта 2026 г.», «2-го марта», «2nd of March», «5 числа», «5-го». */
function takeDayFirst(words: readonly DraftWord[], at: number, claims: Claims): boolean {
  const day = dayOf(words[at]!.lexeme.form)
  if (day === undefined) return yearAlone(words, at, claims)
  let to = at + 1
  const word = words[to]
  if (isDayAlone(words[at]!, word) && day >= 1 && day <= 31)
    return claims.take('date', `---${pad(day)}`, at, to)
  if (word?.border !== 'none') return false
  if (MEANINGS.get(word.lexeme.form)?.monthDay && day >= 1 && day <= 31) {
    return claims.take('date', `---${pad(day)}`, at, to + 1)
  }
  let month = MEANINGS.get(word.lexeme.form)?.month
  if (month === undefined && word.lexeme.form === 'of') {
    to++
    month = MEANINGS.get(words[to]?.lexeme.form ?? '')?.month
  }
  if (month === undefined) return false
  to++
  const year = yearAt(words, to)
  const value = dated(year, month, day)
  return value !== undefined && claims.take('date', value, at, afterYear(words, to, year))
}

/** «Пришлём 12-го», «до 15-го»: an ordinal of no thing behind it; «3-го этажа» has one, and «12-го мая» its month. */
function isDayAlone({ lexeme: { form } }: DraftWord, next: DraftWord | undefined): boolean {
  const hyphen = form.indexOf('-')
  if (hyphen < 0 || !DAY_ENDINGS.has(form.slice(hyphen + 1))) return false
  return next?.border !== 'none' || !(next.lexeme.is.has('noun') || next.lexeme.is.has('adjective'))
}

/** `2`, «2-го», `2nd`. */
function dayOf(form: string): number | undefined {
  if (isPlain(form)) return form.length <= 2 ? Number(form) : undefined
  const ordinal = form.length > LONGEST_ORDINAL ? null : /^(\d{1,2})-?\p{L}{1,3}$/u.exec(form)
  return ordinal === null ? undefined : Number(ordinal[1])
}

/** `March 2nd, 2026`. */
function takeMonthFirst(words: readonly DraftWord[], at: number, month: number, claims: Claims): boolean {
  const next = words[at + 1]
  const day =
    next === undefined || next.border !== 'none' ? null : /^(\d{1,2})(?:st|nd|rd|th)?$/.exec(next.lexeme.form)
  if (day !== null) {
    const year = yearAt(words, at + 2)
    const value = dated(year, month, Number(day[1]))
    return value !== undefined && claims.take('date', value, at, afterYear(words, at + 2, year))
  }
  const year = yearAt(words, at + 1)
  if (year === undefined) return false
  return claims.take('date', `${year}-${pad(month)}`, at, afterYear(words, at + 1, year))
}

/** «2026 год». */
function yearAlone(words: readonly DraftWord[], at: number, claims: Claims): boolean {
  const year = yearAt(words, at)
  const next = words[at + 1]
  if (year === undefined || next?.border !== 'none' || !MEANINGS.get(next.lexeme.form)?.year) return false
  return claims.take('date', year, at, at + 2)
}

function yearAt(words: readonly DraftWord[], at: number): string | undefined {
  const word = words[at]
  if (word === undefined || word.border === 'sentence' || word.border === 'clause') return undefined
  const { form } = word.lexeme
  return form.length === 4 && /^(?:19|20)\d\d$/.test(form) ? form : undefined
}

/** Past the year and «г.» after it. */
function afterYear(words: readonly DraftWord[], at: number, year: string | undefined): number {
  if (year === undefined) return at
  const next = words[at + 1]
  return next?.border === 'none' && MEANINGS.get(next.lexeme.form)?.year ? at + 2 : at + 1
}

function dated(year: string | undefined, month: number, day: number): string | undefined {
  if (month < 1 || month > 12 || day < 1 || day > 31) return undefined
  return `${year ?? '-'}-${pad(month)}-${pad(day)}`
}

function pad(number: number): string {
  return String(number).padStart(2, '0')
}
