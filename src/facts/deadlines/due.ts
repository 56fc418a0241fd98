/** When something is to happen, as far as the words say it. Values are those of entities. */
export interface When {
  readonly date?: string | undefined
  readonly time?: string | undefined
  readonly duration?: string | undefined
  /** To the end of this one (0) or of the next (1). */
  readonly period?: readonly [unit: 'day' | 'week' | 'month' | 'year', ahead: number] | undefined
}

/** A point of somebody's wall clock: milliseconds as if it were UTC, and the zone as it was written. */
export interface Moment {
  readonly local: number
  readonly zone: string
}

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR
/** A day ends at 23:59. */
const LAST = DAY - MINUTE
/** A date without a year that lies further back than this means the next year. */
const RECENT = 120 * DAY

const weekdays = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday']
const relative: Readonly<Record<string, number>> = {
  beforeyesterday: -2,
  yesterday: -1,
  today: 0,
  tomorrow: 1,
  aftertomorrow: 2,
}

/** Reads an ISO 8601 time with its zone; undefined: there is none, or it has no zone. */
export function momentOf(at: string | undefined): Moment | undefined {
  const zone = at === undefined ? undefined : /(?:Z|[+-]\d\d:?\d\d)$/.exec(at)?.[0]
  if (at === undefined || zone === undefined) return undefined
  const instant = Date.parse(at)
  if (Number.isNaN(instant)) return undefined
  return { local: instant + minutesOf(zone) * MINUTE, zone }
}

/** Whether a date lies before the day of `now`. */
export function isPast(date: string, now: Moment | undefined): boolean {
  if ((relative[date] ?? 0) < 0) return true
  if (now === undefined) return false
  const day = lastDayOf(date, now.local)
  return day !== undefined && day < startOfDay(now.local)
}

/** The latest moment meant, ISO 8601 in the zone of `now`; `holidays` are days `YYYY-MM-DD` without work. */
export function dueOf(when: When, now: Moment, holidays: ReadonlySet<string>): string | undefined {
  const local = localDue(when, now.local, holidays)
  return local === undefined ? undefined : write(local, now.zone)
}

function localDue(when: When, now: number, holidays: ReadonlySet<string>): number | undefined {
  if (when.duration !== undefined) return after(now, when.duration, holidays)
  if (when.period !== undefined) return endOf(now, ...when.period)
  const day = when.date === undefined ? undefined : lastDayOf(when.date, now)
  if (when.time === undefined) return day === undefined ? undefined : day + LAST
  const clock = clockOf(when.time)
  if (when.date !== undefined) return day === undefined ? undefined : day + clock
  const today = startOfDay(now) + clock
  return today > now ? today : today + DAY
}

/** Hours are counted to the minute, days and longer to the end of the last one. */
function after(now: number, duration: string, holidays: ReadonlySet<string>): number | undefined {
  const [, clock, amount, unit] = /^P(T?)([\d.]+)(BD|[SMHDWY])$/.exec(duration) ?? []
  const count = Number(amount)
  if (unit === undefined || !(count <= 1000)) return undefined
  if (clock) return now + count * (unit === 'H' ? HOUR : unit === 'M' ? MINUTE : 1000)
  const today = startOfDay(now)
  if (unit === 'BD') return afterWorkdays(today, count, holidays) + LAST
  if (unit === 'M') return shiftMonths(today, Math.ceil(count)) + LAST
  if (unit === 'Y') return shiftMonths(today, Math.ceil(count * 12)) + LAST
  return today + Math.ceil(count * (unit === 'W' ? 7 : 1)) * DAY + LAST
}

function afterWorkdays(today: number, count: number, holidays: ReadonlySet<string>): number {
  let day = today
  for (let left = Math.ceil(count); left > 0; ) {
    day += DAY
    const weekday = new Date(day).getUTCDay()
    if (weekday !== 0 && weekday !== 6 && !holidays.has(isoDay(day))) left -= 1
  }
  return day
}

function endOf(now: number, unit: 'day' | 'week' | 'month' | 'year', ahead: number): number {
  const today = startOfDay(now)
  const date = new Date(today)
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth()]
  switch (unit) {
    case 'day':
      return today + ahead * DAY + LAST
    case 'week':
      return today + (((7 - date.getUTCDay()) % 7) + 7 * ahead) * DAY + LAST
    case 'month':
      return Date.UTC(year, month + 1 + ahead, 0) + LAST
    case 'year':
      return Date.UTC(year + 1 + ahead, 0, 0) + LAST
  }
}

/** The start of the day that a date names; the last day of a month or year named alone. */
function lastDayOf(date: string, now: number): number | undefined {
  const today = startOfDay(now)
  const shift = relative[date]
  if (shift !== undefined) return today + shift * DAY
  const weekday = weekdays.indexOf(date)
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

function shiftMonths(day: number, months: number): number {
  const date = new Date(day)
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth() + months]
  const last = new Date(Date.UTC(year, month + 1, 0)).getUTCDate()
  return Date.UTC(year, month, Math.min(date.getUTCDate(), last))
}

function clockOf(time: string): number {
  return Number(time.slice(0, 2)) * HOUR + Number(time.slice(3)) * MINUTE
}

function startOfDay(local: number): number {
  return Math.floor(local / DAY) * DAY
}

function isoDay(local: number): string {
  return new Date(local).toISOString().slice(0, 10)
}

function write(local: number, zone: string): string {
  return `${new Date(local).toISOString().slice(0, 19)}${zone}`
}

function minutesOf(zone: string): number {
  if (zone === 'Z') return 0
  const sign = zone.startsWith('-') ? -1 : 1
  return sign * (Number(zone.slice(1, 3)) * 60 + Number(zone.slice(-2)))
}
