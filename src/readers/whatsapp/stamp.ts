import { isoTime } from '../../reading/time.ts'

/** A date and a time as they stand in the file. */
export interface Stamp {
  /** Its three numbers in the order of the file. */
  readonly date: readonly [number, number, number]
  readonly hour: number
  readonly minute: number
  readonly second: number
  /** `a` or `p`: the half of a day of twice twelve hours. */
  readonly half?: string | undefined
  /** Slashes stand between the numbers of the date. */
  readonly slashed: boolean
}

/** Where year, month and day stand among the numbers of a date. */
type Order = readonly [year: 0 | 2, month: 0 | 1, day: 0 | 1 | 2]

const YEAR_FIRST: Order = [0, 1, 2]
const DAY_FIRST: Order = [2, 1, 0]
const MONTH_FIRST: Order = [2, 0, 1]

/** The moments of a file's stamps. Which of the numbers is the day all of them together tell. */
export function timesOf(stamps: readonly Stamp[]): readonly (string | undefined)[] {
  const order = orderOf(stamps)
  return stamps.map((stamp) => isoTime(written(stamp, order)))
}

/** A number above twelve is a day; else messages stand in the order of time; else it is as in America where it looks so. */
function orderOf(stamps: readonly Stamp[]): Order {
  if (stamps.some(({ date }) => date[0] > 999)) return YEAR_FIRST
  const firsts = stamps.filter(({ date }) => date[0] > 12).length
  const seconds = stamps.filter(({ date }) => date[1] > 12).length
  if (firsts !== seconds) return firsts > seconds ? DAY_FIRST : MONTH_FIRST
  const byDay = stepsBack(stamps, DAY_FIRST)
  const byMonth = stepsBack(stamps, MONTH_FIRST)
  if (byDay !== byMonth) return byDay < byMonth ? DAY_FIRST : MONTH_FIRST
  return stamps.some(({ half, slashed }) => half !== undefined && slashed) ? MONTH_FIRST : DAY_FIRST
}

function stepsBack(stamps: readonly Stamp[], order: Order): number {
  let steps = 0
  let before = ''
  for (const stamp of stamps) {
    const now = written(stamp, order)
    if (now < before) steps++
    before = now
  }
  return steps
}

function written({ date, hour, minute, second, half }: Stamp, [year, month, day]: Order): string {
  const long = date[year] < 100 ? 2000 + date[year] : date[year]
  const hours = half === undefined ? hour : (hour % 12) + (half === 'p' ? 12 : 0)
  const two = (number: number) => String(number).padStart(2, '0')
  return `${long}-${two(date[month])}-${two(date[day])} ${two(hours)}:${two(minute)}:${two(second)}`
}
