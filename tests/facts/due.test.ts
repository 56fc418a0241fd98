import { readFileSync } from 'node:fs'
import { describe, expect, it, test } from 'vitest'
import { parse } from 'yaml'
import { isPast } from '../../src/facts/deadlines/days.ts'
import { dueOf, type When } from '../../src/facts/deadlines/due.ts'
import { momentOf } from '../../src/facts/deadlines/moment.ts'

const rows = parse(readFileSync(new URL('due.yaml', import.meta.url), 'utf8')) as {
  when: When
  due: string | null
}[]
const now = momentOf('2026-03-03T15:00:00+03:00')!
const holidays = new Set(['2026-03-09'])

describe('due', () => {
  test.each(rows.map((row) => [JSON.stringify(row.when), row] as const))('%s', (_, { when, due }) => {
    expect(dueOf(when, now, holidays) ?? null).toBe(due)
  })

  it('keeps the zone as it was written', () => {
    expect(dueOf({ time: '18:00' }, momentOf('2026-03-03T23:30:00Z')!, holidays)).toBe('2026-03-04T18:00:00Z')
  })
})

describe('moment', () => {
  it.each([undefined, '', 'tomorrow', '2026-03-03', '2026-03-03T15:00:00', '2026-13-03T15:00:00Z'])(
    'is unknown for %s',
    (at) => {
      expect(momentOf(at)).toBeUndefined()
    },
  )
})

describe('past', () => {
  it('is before the day of the message', () => {
    expect(['yesterday', '2026-03-02', '--03-02'].map((date) => isPast(date, now))).toEqual([
      true,
      true,
      true,
    ])
    expect(['today', '2026-03-03', '--03-03', 'monday'].map((date) => isPast(date, now))).toEqual([
      false,
      false,
      false,
      false,
    ])
  })

  it('is known of yesterday without a clock', () => {
    expect([isPast('yesterday', undefined), isPast('2001-01-01', undefined)]).toEqual([true, false])
  })
})
