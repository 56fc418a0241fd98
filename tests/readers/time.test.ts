import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { parse } from 'yaml'
import { isoTime } from '../../src/reading/time.ts'

const file = new URL('time.yaml', import.meta.url)
const times: Readonly<Record<string, string | null>> = parse(readFileSync(file, 'utf8'), {
  schema: 'failsafe',
})

it.each(Object.entries(times))('"%s" is %s', (written, iso) => {
  expect(isoTime(written) ?? 'null').toBe(iso)
})

it('numbers are seconds or milliseconds since 1970', () => {
  expect(isoTime(1_777_882_500)).toBe('2026-05-04T08:15:00.000Z')
  expect(isoTime(1_777_882_500_000)).toBe('2026-05-04T08:15:00.000Z')
  expect(isoTime(Number.NaN)).toBeUndefined()
})
