import words from './words.json' with { type: 'json' }
import { type Zone, zoneOf } from './zone.ts'

/** Part of a day in minutes from its midnight; what ends after midnight is over 1440. */
export interface Opening {
  readonly from: number
  readonly to: number
}

/** When somebody answers, week by week. */
export interface Schedule {
  /** By weekday, Sunday first; in order, apart from each other. */
  readonly week: readonly (readonly Opening[])[]
  /** Weekdays that count as business days. */
  readonly workdays: ReadonlySet<number>
  /** Whether nobody answers on a holiday. */
  readonly holidays: boolean
  /** Undefined: that of the time that is asked about. */
  readonly zone: Zone | undefined
}

/** Minutes of a day. */
export const DAY_MINUTES = 24 * 60

const EVERY = [0, 1, 2, 3, 4, 5, 6]
const WHOLE: Opening = { from: 0, to: DAY_MINUTES }

/** Where no hours are told: round the clock but for holidays; business days are Monday to Friday. */
export const UNTOLD: Schedule = {
  week: EVERY.map(() => [WHOLE]),
  workdays: new Set([1, 2, 3, 4, 5]),
  holidays: true,
  zone: undefined,
}

/** What hours look like, for people who wrote something else. */
export const HOURS = '"Mon-Fri 09:00-18:00 Europe/Moscow", "Mon-Fri 9-18, Sat 10-15" or "24/7"'

/**
 * Reads `Mon-Fri 09:00-18:00, Sat 10:00-15:00 Europe/Moscow`: days, then their hours, then others; the zone anywhere.
 * Days without hours are whole, hours without days are for all. What cannot be read comes back as the reason why.
 */
export function parseHours(written: string): Schedule | string {
  const week: Opening[][] = EVERY.map(() => [])
  let zone: Zone | undefined
  let days: number[] = []
  let told = true
  let always = false
  const close = (openings: readonly Opening[]) => {
    for (const day of days.length > 0 ? days : EVERY) week[day]!.push(...openings)
    told = true
  }
  for (const token of tokensOf(written)) {
    if (token === '24/7') {
      always = true
      continue
    }
    const named = daysOf(token)
    if (named) {
      days = told ? named : [...days, ...named]
      told = false
      continue
    }
    if (words.closed.includes(token.toLowerCase()) && !told) {
      close([])
      continue
    }
    const opening = openingOf(token)
    if (typeof opening === 'string') {
      const found = zoneOf(token)
      if (!found) return opening
      if (zone) return `"${token}" is a second time zone`
      zone = found
    } else close([opening])
  }
  if (!told) close([WHOLE])
  if (always)
    return { ...UNTOLD, week: EVERY.map(() => [WHOLE]), workdays: new Set(EVERY), holidays: false, zone }
  if (week.every((openings) => openings.length === 0)) return 'nobody ever answers'
  const open = EVERY.filter((day) => week[day]!.length > 0)
  return { week: week.map(apart), workdays: new Set(open), holidays: true, zone }
}

/** Blanks, commas and semicolons part them; «9 – 18» is one. */
function tokensOf(written: string): readonly string[] {
  return written
    .replaceAll(/\s+[-–—]\s+|[–—]/g, '-')
    .split(/[\s,;]+/)
    .map((token) => token.replace(/:$/, ''))
    .filter((token) => token !== '')
}

function daysOf(token: string): number[] | undefined {
  const name = token.toLowerCase()
  const group = (words.groups as Readonly<Record<string, number[]>>)[name]
  if (group) return group
  const known = words.days as Readonly<Record<string, number>>
  const [first = '', last = first, more] = name.split('-').map((day) => day.replace(/\.$/, ''))
  const [from, to] = [known[first], known[last]]
  if (from === undefined || to === undefined || more !== undefined) return undefined
  return EVERY.slice(0, ((to - from + 7) % 7) + 1).map((step) => (from + step) % 7)
}

/** Reads `09:00-18:00`, `9-18`, `9am-6pm`, `22:00-06:00`. */
function openingOf(token: string): Opening | string {
  if (words.allDay.includes(token.toLowerCase())) return WHOLE
  const parts = token.split('-')
  const [from, to] = parts.map(minutesOf)
  if (parts.length !== 2 || parts.some((part) => !/^\d/.test(part)))
    return `"${token}" is neither days, nor hours, nor a time zone`
  if (from === undefined || to === undefined || from === DAY_MINUTES)
    return `there is no such time of day in "${token}"`
  if (from === to) return `"${token}" begins when it ends`
  return { from, to: to > from ? to : to + DAY_MINUTES }
}

function minutesOf(time: string): number | undefined {
  const [, hour, minute = '0', half] = /^(\d{1,2})(?:[:.](\d\d))?(am|pm)?$/i.exec(time) ?? []
  if (hour === undefined || (half && (Number(hour) > 12 || Number(hour) === 0))) return undefined
  const hours = half ? (Number(hour) % 12) + (half.toLowerCase() === 'pm' ? 12 : 0) : Number(hour)
  const minutes = hours * 60 + Number(minute)
  return Number(minute) < 60 && minutes <= DAY_MINUTES ? minutes : undefined
}

/** In order, with those that touch as one. */
function apart(openings: readonly Opening[]): readonly Opening[] {
  const joined: Opening[] = []
  for (const opening of [...openings].sort((a, b) => a.from - b.from)) {
    const last = joined.at(-1)
    if (last && opening.from <= last.to)
      joined[joined.length - 1] = { from: last.from, to: Math.max(last.to, opening.to) }
    else joined.push(opening)
  }
  return joined
}
