import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { coverageOf } from '../../src/testing/coverage.ts'
import { readPacks } from '../../src/testing/pack.ts'
import { caseFile } from '../../src/testing/schema.ts'
import { RuleTrial } from '../../src/testing/trial.ts'
import type { Language } from '../../src/types.ts'
import { RULES, readYaml, rooms, ruleSet } from './cases.ts'

const LEAST = 8
const LANGUAGES: readonly Language[] = ['ru', 'en']

const README = {
  en: { name: 'README.md', sections: ['Why', 'Bad', 'Good', 'Options', 'When not to use it'] },
  ru: { name: 'README.ru.md', sections: ['Почему', 'Плохо', 'Хорошо', 'Настройки', 'Когда не нужно'] },
} as const

const packs = await readPacks(['rules'], fileURLToPath(new URL('../', RULES)))
const uncovered = coverageOf(packs.filter((room) => 'trial' in room))

describe.each(rooms(RULES, 'rule.yaml'))('%s', (id) => {
  const rule = ruleSet.rules.find((one) => one.id === id)!
  const table = caseFile.parse(readYaml(RULES, `${id}/cases.yaml`))
  const trial = new RuleTrial(rule, table, ruleSet)

  it.each(trial.trials)('$language $kind $title', ({ failure }) => {
    const { message = '', difference } = failure() ?? {}
    expect(difference?.found, message).toEqual(difference?.expected)
    expect(message).toBe('')
  })

  it('has enough cases, none of them twice, with options that the rule takes', () => {
    expect(trial.tableProblems({ least: LEAST })).toEqual([])
  })

  it('reaches every message', () => {
    expect(trial.silentMessages()).toEqual([])
  })

  it('sets every option and says every phrase: replylint test rules --coverage', () => {
    expect(uncovered.get(id)!.map(({ source, ...gap }) => source.locate(gap).place + gap.message)).toEqual([])
  })

  it('has its room in order', () => {
    const file = (name: string) => new URL(`${id}/${name}`, RULES)
    for (const language of LANGUAGES) {
      const { name, sections } = README[language]
      const lines = readFileSync(file(name), 'utf8').split('\n')
      expect(lines[0]).toBe(`# ${id}`)
      expect(lines.find((line, i) => i > 0 && line.trim())).toBe(rule.meta.description[language])
      expect(lines.filter((line) => line.startsWith('## '))).toEqual(sections.map((one) => `## ${one}`))
    }
    expect(existsSync(file('cases.yaml'))).toBe(true)
    expect(rule.meta.setting !== undefined).toBe(rule.meta.needs === 'config')
  })
})
