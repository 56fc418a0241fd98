import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { parse, stringify } from 'yaml'
import { lint } from '../../src/linter/linter.ts'
import { createRuleSet } from '../../src/linter/rule-set.ts'
import { loadVocabularies } from '../../src/load/rooms/dictionary.ts'
import { readRooms } from '../../src/load/rooms/rooms.ts'
import { type ThreadCase, toThread } from '../../src/testing/written.ts'
import { FACTS } from './cases.ts'

interface Given {
  readonly rules: readonly {
    readonly is: string
    readonly plate: object
    readonly words: object
    /** Words found, the message, then the related words. */
    readonly cases: readonly (ThreadCase & { readonly finds: readonly (readonly string[])[] })[]
  }[]
  readonly mistakes: readonly { plate?: string; words?: string; code?: string; says: string }[]
}

const { rules, mistakes } = parse(readFileSync(new URL('declared.yaml', import.meta.url), 'utf8')) as Given

const home = mkdtempSync(join(tmpdir(), 'replylint-'))
afterAll(() => rmSync(home, { recursive: true, force: true }))

const PLATE = 'description: { en: Nothing., ru: Ничего. }\nseverity: error\n'

function write(folder: string, files: Record<string, string>): void {
  mkdirSync(folder, { recursive: true })
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text)
}

const vocabularies = loadVocabularies()
const builtin = await readRooms({ facts: FACTS }, vocabularies)

rules.forEach(({ plate, words }, i) => {
  const both = stringify(words)
  write(join(home, 'good', `rule-${i}`), {
    'rule.yaml': PLATE + (Object.keys(plate).length > 0 ? stringify(plate) : ''),
    'en.yaml': both,
    'ru.yaml': both,
  })
})
const own = await readRooms({ rules: join(home, 'good') }, vocabularies, builtin.facts)
const ruleSet = createRuleSet([builtin, own], vocabularies)

describe.each(rules.map(({ is, cases }, i) => [is, i, cases] as const))('%s', (_, i, cases) => {
  const rule = ruleSet.rules.find(({ id }) => id === `rule-${i}`)!

  it.each(cases.map((one) => [one.reply, one] as const))('%s', (_, { finds, ...written }) => {
    const thread = { ...toThread(written), language: 'en' }
    const found = lint(thread, ruleSet, { active: [{ rule, severity: 'error', options: {} }], only: 'last' })
    expect(
      found.map(({ message, reply, related = [] }) => [
        reply!.quote,
        message,
        ...related.map(({ quote }) => quote),
      ]),
    ).toEqual(finds)
  })
})

describe('a mistake in a room without code', () => {
  const WORDS = 'messages: { default: No }'

  it.each(mistakes.map((one, i) => [one.says, one, i] as const))('%s', async (says, given, i) => {
    const { plate = '', words = WORDS, code } = given
    const folder = join(home, `bad-${i}`)
    const files = { 'rule.yaml': PLATE + plate, 'en.yaml': words, 'ru.yaml': words }
    write(join(folder, 'rule'), code === undefined ? files : { ...files, 'check.mjs': code })
    const told = await readRooms({ rules: folder }, vocabularies, builtin.facts).then(
      () => '',
      (error: Error) => error.message,
    )
    expect(
      told
        .split('\n')[0]!
        .replace(`${join(folder, 'rule')}/`, '')
        .replace(/^ru\.yaml/u, 'en.yaml'),
    ).toBe(says)
  })
})
