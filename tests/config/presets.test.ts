import { readFileSync } from 'node:fs'
import { describe, expect, it, test } from 'vitest'
import { parse } from 'yaml'
import { presetRules } from '../../src/config/presets.ts'
import { loadRules } from '../../src/load/rooms/rules.ts'
import type { Severity } from '../../src/types.ts'

interface Entry {
  needs: string
  severity: Severity
  source: string[]
}

const { rules } = await loadRules()
const catalogue: Record<string, Entry> = parse(
  readFileSync(new URL('catalogue.yaml', import.meta.url), 'utf8'),
)

/** What a preset should make of each rule that there is, by the catalogue. */
const expected = (severityOf: (entry: Entry) => Severity) =>
  Object.fromEntries(rules.map(({ id }) => [id, severityOf(catalogue[id]!)]))

test.each(rules.map(({ id, meta }) => [id, meta] as const))('%s is as the catalogue has it', (id, meta) => {
  const { needs, severity, source } = meta
  expect({ needs, severity, source }).toEqual(catalogue[id])
})

test('every rule of the catalogue is there, and no other', () => {
  expect(rules.map(({ id }) => id).sort()).toEqual(Object.keys(catalogue).sort())
})

describe('presets', () => {
  it('recommended: the severities of the catalogue', () => {
    expect(presetRules('recommended', rules)).toEqual(expected(({ severity }) => severity))
  })

  it('strict: everything that needs no config is an error', () => {
    expect(presetRules('strict', rules)).toEqual(
      expected(({ needs, severity }) => (needs === 'config' ? severity : 'error')),
    )
  })

  it('templates: nothing that needs a thread', () => {
    const withoutThread = ['reply', 'config', 'files']
    expect(presetRules('templates', rules)).toEqual(
      expected(({ needs, severity }) => (withoutThread.includes(needs) ? severity : 'off')),
    )
  })

  it('all: every rule at least warns', () => {
    expect(presetRules('all', rules)).toEqual(
      expected(({ severity }) => (severity === 'off' ? 'warn' : severity)),
    )
  })
})
