import { readFileSync } from 'node:fs'
import { Ajv } from 'ajv'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { configJsonSchema } from '../../scripts/config-schema.ts'
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
