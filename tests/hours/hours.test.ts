import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { createHours } from '../../src/hours/hours.ts'
import { parseHours } from '../../src/hours/schedule.ts'
import { parseTerm } from '../../src/hours/term.ts'
import { between, endOf, type Work } from '../../src/hours/working-time.ts'
import { instantOf, write, zoneOf } from '../../src/hours/zone.ts'

interface Table {
  reads: { written: string; open?: string[]; problem?: string }[]
  terms: { written: string; term?: unknown }[]
  ends: { hours?: string; holidays?: string[]; at: string; term: string; end?: string }[]
}

const table: Table = parse(readFileSync(new URL('hours.yaml', import.meta.url), 'utf8'))

describe('hours', () => {
  it.each(table.reads)('$written', ({ written, open, problem }) => {
    const read = parseHours(written)
    if (typeof read === 'string') expect(read).toBe(problem)
    else
      expect(read.week.flatMap((day, index) => day.map(({ from, to }) => `${index} ${from}-${to}`))).toEqual(
        open,
      )
  })

  it.each(table.terms)('$written', ({ written, term }) => {
    expect(parseTerm(written)).toEqual(term)
  })

  it.each(table.ends)('$term after $at ($hours)', ({ hours, holidays, at, term, end }) => {
    const told = createHours({ channels: { chat: { hours } }, holidays })
    expect(told.after(at, term, 'chat')).toBe(end)
  })

  it('that cannot be read are an error', () => {
    const told = createHours({ channels: { chat: { hours: 'now and then' } } })
    expect(() => told.after('2026-03-02T10:00:00Z', '5m', 'chat')).toThrow(
      'the hours "now and then" cannot be read: "now" is neither days, nor hours, nor a time zone',
    )
    expect(() => createHours({}).after('2026-03-02T10:00:00Z', 'soon', 'chat')).toThrow(
      '"soon" is no length of time',
    )
  })
})

const instants = fc.integer({ min: Date.UTC(2020, 0), max: Date.UTC(2030, 0) })
const works = fc
  .record({
    hours: fc.constantFrom(
      'Mon-Fri 09:00-18:00 Europe/Berlin',
      '22:00-06:00 America/New_York',
      'Sat 0-24, Sun 10:30-11 Asia/Kolkata',
      '24/7 UTC',
      'Mon-Thu 9-13 14-18, Fri 9-16 Australia/Lord_Howe',
    ),
    holidays: fc.array(
      instants.map((instant) => new Date(instant).toISOString().slice(0, 10)),
      { maxLength: 50 },
    ),
  })
  .map(({ hours, holidays }): Work => {
    const schedule = parseHours(hours)
    if (typeof schedule === 'string') throw new Error(schedule)
    return { schedule, zone: schedule.zone!, holidays: new Set(holidays) }
  })

describe('working time', () => {
  it('that has passed when minutes are over is those minutes', () => {
    fc.assert(
      fc.property(works, instants, fc.integer({ min: 1, max: 10_000 }), (work, instant, count) => {
        const end = endOf(instant, { unit: 'minute', count }, work)!
        expect(between(instant, end, work)).toBe(count * 60_000)
        expect(between(instant, end - 1, work)).toBe(count * 60_000 - 1)
      }),
    )
  })

  it('of two stretches is that of both together', () => {
    fc.assert(
      fc.property(works, instants, fc.nat(1e9), fc.nat(1e9), (work, from, one, two) => {
        expect(between(from, from + one, work) + between(from + one, from + one + two, work)).toBe(
          between(from, from + one + two, work),
        )
      }),
    )
  })

  it('of a longer term ends no sooner', () => {
    fc.assert(
      fc.property(
        works,
        instants,
        fc.constantFrom('minute' as const, 'day' as const, 'workday' as const),
        fc.integer({ min: 1, max: 20 }),
        (work, instant, unit, count) => {
          const end = endOf(instant, { unit, count }, work)!
          expect(end).toBeGreaterThan(instant)
          expect(endOf(instant, { unit, count: count + 1 }, work)!).toBeGreaterThanOrEqual(end)
        },
      ),
    )
  })
})

describe('zones', () => {
  it('give the instant back whose clock they show', () => {
    const names = ['Europe/Moscow', 'America/New_York', 'Asia/Kathmandu', '+05:45', 'UTC-3']
    fc.assert(
      fc.property(fc.constantFrom(...names), instants, (name, instant) => {
        const zone = zoneOf(name)!
        const local = instant + zone.offset(instant)
        const back = instantOf(local, zone)
        expect(back + zone.offset(back)).toBe(local)
        expect(Date.parse(write(instant, zone))).toBe(Math.floor(instant / 1000) * 1000)
      }),
    )
  })

  it.each(['Nowhere/City', 'UTC+15', '+25:00', 'soon'])('%s is none', (name) => {
    expect(zoneOf(name)).toBeUndefined()
  })
})
