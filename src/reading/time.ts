const ISO =
  /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d+))?)?\s*(Z|UTC|GMT|[+-]\d{2}(?::?\d{2})?)?)?$/i

/** As mail has it: `Mon, 05 May 2014 00:15:17 +0300`. */
const MAIL =
  /^(?:[a-z]{3},\s*)?(\d{1,2})\s+([a-z]{3})\s+(\d{4})\s+(\d{1,2}):(\d{2})(?::(\d{2}))?\s*(Z|UT|UTC|GMT|[+-]\d{4})?(?:\s*\(.*\))?$/i

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** As people in much of Europe write it, the time before or after the date: `16:56:31 24.12.2018`. */
const DOTTED =
  /^(?:(\d{1,2}:\d{2}(?::\d{2})?),?\s+)?(\d{1,2})\.(\d{1,2})\.(\d{4})(?:,?\s+(\d{1,2}:\d{2}(?::\d{2})?))?$/

/** Seconds since 1970, or milliseconds, as a string. */
const EPOCH = /^\d{9,13}(?:\.\d+)?$/

/**
 * A moment as ISO 8601 with offset, from any of the shapes that times have in exports: ISO forms, the form of mail, dates with dots,
 * seconds or milliseconds since 1970 as a number or a string; undefined: it is none. A time without offset is taken as UTC, so that the
 * result does not depend on the machine.
 */
export function isoTime(value: string | number): string | undefined {
  if (typeof value === 'number') return epochTime(value)
  const written = value.trim()
  const iso = ISO.exec(written)
  if (iso) {
    const [, year, month, day, hour = '0', minute = '00', second = '00', fraction, zone = 'Z'] = iso
    const part = fraction ? `.${fraction.slice(0, 3)}` : ''
    return checked(
      `${year}-${month}-${day}T${hour.padStart(2, '0')}:${minute}:${second}${part}${offset(zone)}`,
    )
  }
  const mail = MAIL.exec(written)
  if (mail) {
    const [, day = '', name = '', year, hour = '0', minute = '00', second = '00', zone = 'Z'] = mail
    const month = String(MONTHS.indexOf(name.toLowerCase()) + 1).padStart(2, '0')
    return checked(
      `${year}-${month}-${day.padStart(2, '0')}T${hour.padStart(2, '0')}:${minute}:${second}${offset(zone)}`,
    )
  }
  const dotted = DOTTED.exec(written)
  if (dotted) {
    const [, before, day = '', month = '', year, after = before ?? '0:00'] = dotted
    const [hour = '', minute, second = '00'] = after.split(':')
    return checked(
      `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}T${hour.padStart(2, '0')}:${minute}:${second}Z`,
    )
  }
  return EPOCH.test(written) ? epochTime(Number(written)) : undefined
}

function epochTime(value: number): string | undefined {
  const moment = new Date(value < 1e11 ? value * 1000 : value)
  return Number.isNaN(moment.getTime()) ? undefined : moment.toISOString()
}

function checked(iso: string): string | undefined {
  return Number.isNaN(Date.parse(iso)) ? undefined : iso
}

function offset(zone: string): string {
  if (!/^[+-]/.test(zone)) return 'Z'
  const digits = zone.slice(1).replace(':', '').padEnd(4, '0')
  return `${zone[0]}${digits.slice(0, 2)}:${digits.slice(2)}`
}
