import { lastDayOf } from './days.ts'
import { DAY, HOUR, MINUTE, type Moment, startOfDay, write } from './moment.ts'

/** When something is to happen, as far as the words say it. Values are those of entities. */
export interface When {
  readonly date?: string | undefined
  readonly time?: string | undefined
  readonly duration?: string | undefined
  /** To the end of this one (0) or of the next (1). */
  readonly period?: readonly [unit: 'day' | 'week' | 'month' | 'year', ahead: number] | undefined
}

/** A day ends at 23:59. */
const LAST = DAY - MINUTE

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
    if (weekday !== 0 && weekday !== 6 && !holidays.has(isoDay(day))) left--
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

function shiftMonths(day: number, months: number): number {
  const date = new Date(day)
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth() + months]
  const last = new Date(Date.UTC(year, month + 1, 0)).getUTCDate()
  return Date.UTC(year, month, Math.min(date.getUTCDate(), last))
}

function clockOf(time: string): number {
  return Number(time.slice(0, 2)) * HOUR + Number(time.slice(3)) * MINUTE
}

function isoDay(local: number): string {
  return new Date(local).toISOString().slice(0, 10)
}
