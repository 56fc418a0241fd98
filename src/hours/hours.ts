import type { Channel, Settings } from '../types.ts'
import { parseHours, type Schedule, UNTOLD } from './schedule.ts'
import { parseTerm } from './term.ts'
import { endOf } from './working-time.ts'
import { write, type Zone, zoneOf } from './zone.ts'

/** The working time of a team's channels. */
export interface Hours {
  /**
   * When a term that begins at a time is over, ISO 8601 in the channel's zone. Undefined: the time has no zone, or there
   * is none. Throws where the term or the channel's hours cannot be read.
   */
  after(at: string | undefined, term: string, channel: Channel | undefined): string | undefined
}

/** What settings say of working time; the hours of a channel are read when they are first asked for. */
export function createHours({ channels, holidays: days }: Settings): Hours {
  const holidays = new Set(days)
  const schedules = new Map<string, Schedule>()
  const scheduleOf = (written: string | undefined): Schedule => {
    if (written === undefined) return UNTOLD
    const known = schedules.get(written)
    if (known) return known
    const read = parseHours(written)
    if (typeof read === 'string') throw new Error(`the hours "${written}" cannot be read: ${read}`)
    schedules.set(written, read)
    return read
  }
  const of = (channel: Channel | undefined) => scheduleOf(channel && channels?.[channel]?.hours)

  return {
    after(at, term, channel) {
      const instant = at === undefined ? Number.NaN : Date.parse(at)
      const there = at === undefined ? undefined : zoneIn(at)
      if (Number.isNaN(instant) || !there) return undefined
      const read = parseTerm(term)
      if (!read) throw new Error(`"${term}" is no length of time`)
      const schedule = of(channel)
      const zone = schedule.zone ?? there
      const end = endOf(instant, read, { schedule, holidays, zone })
      return end === undefined ? undefined : write(end, zone)
    },
  }
}

/** The zone that an ISO 8601 time is written in. */
function zoneIn(at: string): Zone | undefined {
  const name = /(?:Z|[+-]\d\d:?\d\d)$/.exec(at)?.[0]
  return name === undefined ? undefined : zoneOf(name)
}
