import { readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { pages } from '../scripts/docs/pages.ts'
import { configJsonSchema } from '../scripts/schemas/config-schema.ts'
import { ruleSet } from './rooms/cases.ts'

const root = new URL('../', import.meta.url)
const read = (name: string) => readFileSync(new URL(name, root), 'utf8')
const written = await pages()

it.each([...written])('%s is in step with the rooms (npm run docs)', (page, content) => {
  expect(read(page)).toBe(content)
})

it('docs/rules holds no page of a rule that is gone (npm run docs)', () => {
  const there = readdirSync(new URL('docs/rules/', root)).map((name) => `docs/rules/${name}`)
  expect(there.filter((page) => !written.has(page))).toEqual([])
})

it('the schema of the config is in step (npm run schemas)', () => {
  expect(JSON.parse(read('schema/config.schema.json'))).toEqual(configJsonSchema(ruleSet.rules))
})
