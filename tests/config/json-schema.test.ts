import { readFileSync } from 'node:fs'
import { Ajv } from 'ajv'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { casesJsonSchema } from '../../scripts/schemas/cases-schema.ts'
import { configJsonSchema } from '../../scripts/schemas/config-schema.ts'
import { ruleSet } from '../rooms/cases.ts'
import { rules } from './rules.ts'

const cases: { config: unknown; problems: string[] }[] = parse(
  readFileSync(new URL('check.yaml', import.meta.url), 'utf8'),
)
const validate = new Ajv({ strict: false }).compile(configJsonSchema(rules))

describe('the published schema says yes and no as the program does', () => {
  // Editors cannot know the rules of a user's own packs, nor what is a function, a regular expression, a day or a length of time,
  // nor compare one word of the settings with another.
  const known = cases.filter(
    ({ problems }) =>
      !/There is no rule|Nobody fills|words of a retext plugin|regular expression|is not a plugin|is not working hours|is not a length of time|is not a day|no word in it|says nothing of|the right name|there already|what the term means|is not a value|names nothing/.test(
        problems.join(),
      ),
  )
  test.each(known)('$problems', ({ config, problems }) => {
    expect(validate(config)).toBe(problems.length === 0)
  })
})

describe('what is published', () => {
  const published = (name: string): { [key: string]: unknown } =>
    JSON.parse(readFileSync(new URL(`../../schema/${name}.schema.json`, import.meta.url), 'utf8'))
  const accepts = new Ajv({ strict: false }).compile(published('config'))

  test('is in step with the rooms (npm run schemas)', () => {
    expect(published('config')).toEqual(JSON.parse(JSON.stringify(configJsonSchema(ruleSet.rules))))
    expect(published('cases')).toEqual(JSON.parse(JSON.stringify(casesJsonSchema())))
  })

  test.each(ruleSet.rules)('knows $id and its options, in a list and in an object', ({ id, meta }) => {
    const options = meta.defaults
    expect(accepts({ rules: { [id]: ['warn', options] } })).toBe(true)
    expect(
      accepts({ $schema: 'x', rules: { [id]: { severity: 2, options, message: 'No', url: 'u' } } }),
    ).toBe(true)
    expect(accepts({ rules: { [id]: ['warn', { nope: 1 }] } })).toBe(false)
    expect(accepts({ rules: { [id]: { options: { nope: 1 } } } })).toBe(false)
  })
})
