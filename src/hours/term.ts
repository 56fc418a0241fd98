import words from './words.json' with { type: 'json' }

/** How long something may take: minutes of working time, days of the calendar, or working days. */
export interface Term {
  readonly unit: 'minute' | 'day' | 'workday'
  readonly count: number
}

/** What a term looks like, for people who wrote something else. */
export const TERMS = '"5m", "24h", "2d" or "1 business day"'

/** Reads `5m`, `1.5 h`, `2d`, `1 business day`; undefined: it is no term, or none longer than nothing. */
export function parseTerm(written: string): Term | undefined {
  const [, amount = '', name = ''] = /^\s*(\d{1,5}(?:[.,]\d{1,2})?)\s*(\D+?)\s*$/u.exec(written) ?? []
  const count = Number(amount.replace(',', '.'))
  const unit = unitOf(name.toLowerCase().replaceAll(/\s+/g, ' '))
  if (unit === undefined || !(count > 0)) return undefined
  if (unit === 'minute' || unit === 'hour')
    return { unit: 'minute', count: unit === 'hour' ? count * 60 : count }
  return Number.isInteger(count) && count <= MOST_DAYS ? { unit, count } : undefined
}

const MOST_DAYS = 1000

function unitOf(name: string) {
  const units = Object.entries(words.terms) as [keyof typeof words.terms, string[]][]
  return units.find(([, names]) => names.includes(name))?.[0]
}
