const PARTS =
  /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d+))?)?\s*(Z|UTC|[+-]\d{2}(?::?\d{2})?)?)?$/i

/**
 * A moment as ISO 8601 with offset: takes any ISO form and seconds or milliseconds since 1970; undefined: it is none.
 * A time without offset is taken as UTC, so that the result does not depend on the machine.
 */
export function isoTime(value: string | number): string | undefined {
  if (typeof value === 'number') {
    const moment = new Date(value < 1e11 ? value * 1000 : value)
    return Number.isNaN(moment.getTime()) ? undefined : moment.toISOString()
  }
  const parts = PARTS.exec(value.trim())
  if (!parts) return undefined
  const [, year, month, day, hour = '0', minute = '00', second = '00', fraction, zone = 'Z'] = parts
  const time = `${hour.padStart(2, '0')}:${minute}:${second}${fraction ? `.${fraction.slice(0, 3)}` : ''}`
  const iso = `${year}-${month}-${day}T${time}${offset(zone)}`
  return Number.isNaN(Date.parse(iso)) ? undefined : iso
}

function offset(zone: string): string {
  if (/^(z|utc)$/i.test(zone)) return 'Z'
  const digits = zone.slice(1).replace(':', '').padEnd(4, '0')
  return `${zone[0]}${digits.slice(0, 2)}:${digits.slice(2)}`
}
