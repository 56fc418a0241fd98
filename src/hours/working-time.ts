import { DAY_MINUTES, type Schedule } from './schedule.ts'
import type { Term } from './term.ts'
import { instantOf, type Zone } from './zone.ts'

const MINUTE = 60_000
const DAY = DAY_MINUTES * MINUTE

/** Longer without an open hour nobody is. */
const HORIZON = 4000

/** When somebody works, and where. */
export interface Work {
  readonly schedule: Schedule
  /** Days `YYYY-MM-DD` without work. */
  readonly holidays: ReadonlySet<string>
  readonly zone: Zone
}

/**
 * The instant at which a term is over that began at another. Minutes run in working time alone. Days keep the time of
 * day, working days count from the first moment of work; what ends outside hours ends when work begins again. Undefined: there is no work for years.
 */
export function endOf(instant: number, { unit, count }: Term, work: Work): number | undefined {
  if (unit === 'minute') return afterMinutes(instant, count * MINUTE, work)
  if (unit === 'day') return nextOpen(instantOf(localOf(instant, work) + count * DAY, work.zone), work)
  const start = nextOpen(instant, work)
  if (start === undefined) return undefined
  const local = localOf(start, work)
  let day = startOfDay(local)
  const clock = local - day
  for (let left = count, steps = HORIZON; left > 0; steps--) {
    if (steps === 0) return undefined
    day += DAY
    if (isWorkday(day, work)) left--
  }
  return nextOpen(instantOf(day + clock, work.zone), work)
}

/** Working time between two instants, in milliseconds; none where the second comes first. */
export function between(from: number, to: number, work: Work): number {
  let sum = 0
  for (const { start, end } of stretches(from, work)) {
    if (start >= to) break
    sum += Math.min(end, to) - start
  }
  return sum
}

function afterMinutes(instant: number, time: number, work: Work): number | undefined {
  let left = time
  for (const { start, end } of stretches(instant, work)) {
    if (end - start >= left) return start + left
    left -= end - start
  }
  return undefined
}

function nextOpen(instant: number, work: Work): number | undefined {
  for (const { start } of stretches(instant, work)) return start
  return undefined
}

/** Open time from an instant on, in order and apart. A night shift belongs to the day on which it begins. */
function* stretches(instant: number, work: Work): Generator<{ start: number; end: number }> {
  let from = instant
  let day = startOfDay(localOf(instant, work)) - DAY
  for (let steps = 0; steps < HORIZON; steps++, day += DAY) {
    if (isHoliday(day, work)) continue
    for (const opening of work.schedule.week[new Date(day).getUTCDay()]!) {
      const start = Math.max(from, instantOf(day + opening.from * MINUTE, work.zone))
      const end = instantOf(day + opening.to * MINUTE, work.zone)
      if (end <= start) continue
      yield { start, end }
      from = end
    }
  }
}

const isWorkday = (day: number, work: Work) =>
  work.schedule.workdays.has(new Date(day).getUTCDay()) && !isHoliday(day, work)

const isHoliday = (day: number, { schedule, holidays }: Work) =>
  schedule.holidays && holidays.size > 0 && holidays.has(new Date(day).toISOString().slice(0, 10))

const localOf = (instant: number, { zone }: Work) => instant + zone.offset(instant)

const startOfDay = (local: number) => Math.floor(local / DAY) * DAY
