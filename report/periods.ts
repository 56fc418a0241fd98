/** How days are put together, so that a trend has a number of bars that can be told apart. */
export interface Periods {
  readonly unit: 'day' | 'week' | 'month'
  /** The period of a day: its first day, or the month `2026-03`. */
  of(day: string): string
  /** All of them from the first to the last, without gaps. */
  readonly all: readonly string[]
}

const DAY = 86_400_000
/** A trend has at most about as many bars. */
const MANY = 100
/** What is older than that before the last day is a mistake in the data: it has no bar. */
const LONGEST = 20 * 366 * DAY

/** Days, weeks or months, whichever shows the days in a few bars. */
export function periodsOf(days: Iterable<string>): Periods {
  const times = [...new Set(days)].map((day) => Date.parse(day)).filter((time) => !Number.isNaN(time))
  if (times.length === 0) return { unit: 'day', of: () => '', all: [] }
  const last = times.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY)
  const first = times.reduce((a, b) => Math.min(a, b), last)
  const span = (last - first) / DAY + 1
  const unit = span <= MANY ? 'day' : span <= MANY * 7 ? 'week' : 'month'
  const of = (day: string) => {
    const time = Date.parse(day)
    return Number.isNaN(time) ? '' : NAMES[unit](time)
  }
  const all = new Set<string>()
  for (let time = Math.max(first, last - LONGEST); time <= last; time += DAY) all.add(NAMES[unit](time))
  return { unit, of, all: [...all] }
}

const iso = (time: number): string => new Date(time).toISOString()

const NAMES = {
  day: (time: number) => iso(time).slice(0, 10),
  week: (time: number) => iso(time - ((new Date(time).getUTCDay() + 6) % 7) * DAY).slice(0, 10),
  month: (time: number) => iso(time).slice(0, 7),
}
