import words from './words.json' with { type: 'json' }

/** A time zone: how far its wall clock is ahead of UTC at an instant, in milliseconds. */
export interface Zone {
  offset(instant: number): number
}

const MINUTE = 60_000

/** A zone by its IANA name, an offset (`+03:00`, `UTC+3`) or a short name in use; undefined: there is none such. */
export function zoneOf(name: string): Zone | undefined {
  const meant = (words.zones as Readonly<Record<string, string>>)[name.toLowerCase()] ?? name
  const [, sign, hours, minutes = '0'] = /^(?:UTC|GMT)?([+-])(\d{1,2})(?::?(\d\d))?$/i.exec(meant) ?? []
  if (hours !== undefined) {
    const ahead = (Number(hours) * 60 + Number(minutes)) * MINUTE
    if (Number(hours) > 14 || Number(minutes) > 59) return undefined
    return { offset: () => (sign === '-' ? -ahead : ahead) }
  }
  try {
    return named(meant)
  } catch {
    return undefined
  }
}

/** The instant at which a zone's clock shows a local time, told in milliseconds as if it were UTC. */
export function instantOf(local: number, zone: Zone): number {
  const near = local - zone.offset(local)
  return local - zone.offset(near)
}

/** ISO 8601 with the zone's offset, to the second. */
export function write(instant: number, zone: Zone): string {
  const offset = zone.offset(instant)
  const minutes = Math.abs(Math.round(offset / MINUTE))
  const two = (value: number) => String(value).padStart(2, '0')
  const ahead = `${offset < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`
  return `${new Date(instant + offset).toISOString().slice(0, 19)}${ahead}`
}

/** Throws a RangeError where the name is no zone. An offset holds for a quarter of an hour: zones change their clocks on one. */
function named(timeZone: string): Zone {
  const format = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset', year: 'numeric' })
  const known = new Map<number, number>()
  return {
    offset(instant) {
      const quarter = Math.floor(instant / QUARTER)
      let offset = known.get(quarter)
      if (offset === undefined) {
        offset = offsetIn(format, instant)
        if (known.size >= KEPT) known.clear()
        known.set(quarter, offset)
      }
      return offset
    },
  }
}

const QUARTER = 15 * MINUTE
const KEPT = 4096

function offsetIn(format: Intl.DateTimeFormat, instant: number): number {
  const name = format.formatToParts(instant).find(({ type }) => type === 'timeZoneName')!.value
  const [, sign, hours = '0', minutes = '0', seconds = '0'] =
    /^GMT(?:([+-])(\d\d):(\d\d)(?::(\d\d))?)?$/.exec(name) ?? []
  const ahead = (Number(hours) * 60 + Number(minutes)) * MINUTE + Number(seconds) * 1000
  return sign === '-' ? -ahead : ahead
}
