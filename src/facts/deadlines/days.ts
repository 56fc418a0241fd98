import { DAY, type Moment, startOfDay } from './moment.ts'

/** A date without a year that lies further back than this means the next year. */
const RECENT = 120 * DAY

const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday']
const RELATIVE: Readonly<Record<string, number>> = {
  beforeyesterday: -2,
  yesterday: -1,
  today: 0,
  tomorrow: 1,
  aftertomorrow: 2,
}

/** Whether a date lies before the day of `now`. */
export function isPast(date: string, now: Moment | undefined): boolean {
  if ((RELATIVE[date] ?? 0) < 0) return true
  if (now === undefined) return false
  const day = lastDayOf(date, now.local)
  return day !== undefined && day < startOfDay(now.local)
}

/** The start of the day that a date names; the last day of a month or year named alone. */
export function lastDayOf(date: string, now: number): number | undefined {
  const today = startOfDay(now)
  const shift = RELATIVE[date]
  if (shift !== undefined) return today + shift * DAY
  const weekday = WEEKDAYS.indexOf(date)
  if (weekday >= 0) return today + ((weekday - new Date(today).getUTCDay() + 6) % 7) * DAY + DAY
  if (date.startsWith('---')) return monthDay(today, Number(date.slice(3)))
  const [, year, month, day] = /^(\d{4}|-)(?:-(\d\d))?(?:-(\d\d))?$/.exec(date) ?? []
  if (year === undefined) return undefined
  if (year === '-') return inYear(today, Number(month) - 1, Number(day))
  if (month === undefined) return Date.UTC(Number(year) + 1, 0, 0)
  return day === undefined
    ? Date.UTC(Number(year), Number(month), 0)
    : Date.UTC(Number(year), Number(month) - 1, Number(day))
}

function monthDay(today: number, day: number): number {
  const date = new Date(today)
  const here = Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), day)
  return here >= today ? here : Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, day)
}

function inYear(today: number, month: number, day: number): number {
  const year = new Date(today).getUTCFullYear()
  const here = Date.UTC(year, month, day)
  return here >= today - RECENT ? here : Date.UTC(year + 1, month, day)
}
