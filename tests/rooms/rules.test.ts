import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { lint } from '../../src/linter.ts'
import type { ActiveRule } from '../../src/rooms.ts'
import type { Language, LintMessage, Settings, Thread } from '../../src/types.ts'
import { findAcross, lintAcross, type TemplatesCase } from './across.ts'
import { RULES, readYaml, rooms, ruleSet, type ThreadCase, toThread } from './cases.ts'

type Expected =
  | string
  | {
      quote?: string
      whole?: true
      id?: string
      /** The sentence; or the index of the message where the finding stands. */
      message?: string | number
      related?: string[]
      suggest?: string[]
      fix?: string
    }

interface RuleCase extends ThreadCase {
  options?: Record<string, unknown>
  now?: string
  finds?: Expected[]
}

type Cases = Record<Language, { rejects: RuleCase[]; accepts: RuleCase[] }>

const LEAST = 8
const LANGUAGES: readonly Language[] = ['ru', 'en']

const README = {
  en: { name: 'README.md', sections: ['Why', 'Bad', 'Good', 'Options', 'When not to use it'] },
  ru: { name: 'README.ru.md', sections: ['Почему', 'Плохо', 'Хорошо', 'Настройки', 'Когда не нужно'] },
} as const

describe.each(rooms(RULES, 'rule.yaml'))('%s', (id) => {
  const rule = ruleSet.rules.find((one) => one.id === id)!
  const cases = readYaml<Cases>(RULES, `${id}/cases.yaml`)

  const on = (options: RuleCase['options']): ActiveRule => {
    const severity = rule.meta.severity === 'off' ? 'warn' : rule.meta.severity
    return { rule, severity, options: { ...rule.meta.defaults, ...options } }
  }
  const run = (written: RuleCase) => {
    const thread = toThread(written)
    const active = [on(written.options)]
    const settings: Settings = written.settings ?? {}
    const only = rule.checkThread && written.reply === undefined ? 'all' : 'last'
    return { thread, found: lint(thread, ruleSet, { active, settings, only, now: written.now }) }
  }

  describe.each(LANGUAGES)('%s', (language) => {
    const { rejects, accepts } = cases[language]

    it.each(rejects.map((written) => [title(written), written] as const))('rejects %s', (_, written) => {
      expect(written.finds, 'a rejected reply names what is found').not.toHaveLength(0)
      if (isAcross(written)) {
        expect(findAcross(written, on(written.options))).toEqual(written.finds)
        return
      }
      const { thread, found } = run(written)
      const shown = found.map((message, i) => show(message, written.finds?.[i], thread))
      expect(shown).toEqual(written.finds)
    })

    it.each(accepts.map((written) => [title(written), written] as const))('accepts %s', (_, written) => {
      expect(written.finds, 'an accepted reply has no finds').toBeUndefined()
      const found = isAcross(written) ? findAcross(written, on(written.options)) : run(written).found
      expect(found.map(({ message }) => message)).toEqual([])
    })

    it('has enough cases, none of them twice', () => {
      expect(rejects.length, 'rejected').toBeGreaterThanOrEqual(LEAST)
      expect(accepts.length, 'accepted').toBeGreaterThanOrEqual(LEAST)
      const all = [...rejects, ...accepts].map((written) => JSON.stringify({ ...written, finds: null }))
      expect(all.filter((one, i) => all.indexOf(one) !== i)).toEqual([])
    })
  })

  it('reaches every message and every option', () => {
    const all = [cases.ru, cases.en].flatMap(({ rejects, accepts }) => [...rejects, ...accepts])
    const said = all.flatMap((written) =>
      (isAcross(written)
        ? lintAcross(written, on(written.options)).map(([, message]) => message)
        : run(written).found
      ).flatMap(sentences),
    )
    const wordings = Object.keys(rule.messages.ru).filter(
      (id) => !said.some((one) => LANGUAGES.some((language) => fills(rule.messages[language][id]!, one))),
    )
    expect(wordings, 'messages that no case reaches').toEqual([])

    const set = all.flatMap((written) => Object.keys(written.options ?? {}))
    const options = Object.keys(rule.meta.schema?.properties ?? {})
    expect(
      options.filter((option) => !set.includes(option)),
      'options that no case sets',
    ).toEqual([])
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
  })
})

/** All that a finding says: its own sentence, those of its related places and of its suggestions. */
const sentences = ({ message, related = [], suggestions = [] }: LintMessage) => [
  message,
  ...related.map(({ text }) => text),
  ...suggestions.map(({ desc }) => desc),
]

/** Whether a sentence is this wording with its holes filled. */
function fills(wording: string, sentence: string): boolean {
  const parts = wording.split(/\{\w+\}/u)
  let at = 0
  return (
    sentence.startsWith(parts[0]!) &&
    sentence.endsWith(parts.at(-1)!) &&
    parts.every((part) => {
      const found = sentence.indexOf(part, at)
      at = found + part.length
      return found !== -1
    })
  )
}

const isAcross = (written: object): written is TemplatesCase => 'templates' in written

const title = ({ reply, thread, templates }: RuleCase & { templates?: unknown }) =>
  (reply ?? JSON.stringify(thread?.at(-1) ?? templates))
    .replace(/\s+/gu, ' ')
    .replaceAll('%', '%%')
    .slice(0, 80)

/** A finding in the form in which a case writes it, with the keys that the case names. */
function show(found: LintMessage, expected: Expected | undefined, thread: Thread): Expected {
  const { quote } = found.reply!
  if (typeof expected !== 'object') return quote || { whole: true }
  const all: Record<string, unknown> = {
    quote,
    whole: quote === '' ? true : undefined,
    id: found.messageId,
    message: typeof expected.message === 'number' ? found.reply!.message : found.message,
    related: (found.related ?? []).map((place) => place.quote),
    suggest: (found.suggestions ?? []).map(({ fix }) => fix.text),
    fix: found.fix && apply(thread.messages[found.reply!.message]!.text, found.fix),
  }
  return Object.fromEntries(Object.keys(expected).map((key) => [key, all[key]])) as Expected
}

const apply = (text: string, { range: [start, end], text: instead }: NonNullable<LintMessage['fix']>) =>
  text.slice(0, start) + instead + text.slice(end)
