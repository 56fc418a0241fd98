import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { withChannels } from '../scripts/channel-table.ts'
import { configJsonSchema } from '../scripts/config-schema.ts'
import { withTable } from '../scripts/rule-table.ts'
import { ruleSet } from './rooms/cases.ts'

const read = (name: string) => readFileSync(new URL(`../${name}`, import.meta.url), 'utf8')

it.each([
  ['README.md', 'en'],
  ['README.ru.md', 'ru'],
] as const)('the tables of rules and channels in %s are in step (npm run docs)', (page, language) => {
  expect(read(page)).toBe(withChannels(withTable(read(page), ruleSet.rules, language)))
})

it('the schema of the config is in step (npm run schemas)', () => {
  expect(JSON.parse(read('schema/config.schema.json'))).toEqual(configJsonSchema(ruleSet.rules))
})
