/** A point of somebody's wall clock: milliseconds as if it were UTC, and the zone as it was written. */
export interface Moment {
  readonly local: number
  readonly zone: string
}

/** In milliseconds, as the two below. */
export const MINUTE = 60_000
export const HOUR = 60 * MINUTE
export const DAY = 24 * HOUR

/** Beyond this there are no dates. */
const END = 8e15

/** Reads an ISO 8601 time with its zone; undefined: there is none, or it has no zone. */
export function momentOf(at: string | undefined): Moment | undefined {
  const zone = at === undefined ? undefined : /(?:Z|[+-]\d\d:?\d\d)$/.exec(at)?.[0]
  if (at === undefined || zone === undefined) return undefined
  const instant = Date.parse(at)
  if (Number.isNaN(instant)) return undefined
  return { local: instant + minutesOf(zone) * MINUTE, zone }
}

/** ISO 8601 in the zone; undefined: out of the range of dates. */
export function write(local: number, zone: string): string | undefined {
  return Math.abs(local) < END ? `${new Date(local).toISOString().slice(0, 19)}${zone}` : undefined
}

/** Midnight before, or at, a moment of the same wall clock. */
export function startOfDay(local: number): number {
  return Math.floor(local / DAY) * DAY
}

function minutesOf(zone: string): number {
  if (zone === 'Z') return 0
  const sign = zone.startsWith('-') ? -1 : 1
  return sign * (Number(zone.slice(1, 3)) * 60 + Number(zone.slice(-2)))
}
