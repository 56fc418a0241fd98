import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { checkConfig, checkRules } from '../../src/config/check.ts'
import type { Config } from '../../src/config/config.ts'
import { rules } from './rules.ts'

interface Case {
  readonly config: unknown
  readonly problems: readonly string[]
}

const cases: readonly Case[] = parse(readFileSync(new URL('check.yaml', import.meta.url), 'utf8'))
const byId = new Map(rules.map((rule) => [rule.id, rule]))

describe('a mistake in a config is named, with what was meant', () => {
  test.each(cases)('$problems', ({ config, problems }) => {
    const found = checkConfig(config)
    const all = found.length > 0 ? found : checkRules(config as Config, byId)
    expect(all.map(({ path, message }) => `${path.map(String).join('.')}: ${message}`)).toEqual(problems)
  })
})
