import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { defineRule } from '../../src/config/define-rule.ts'
import type { ReplyLintOptions } from '../../src/load/options.ts'
import { ReplyLint } from '../../src/load/replylint.ts'
import type { Thread } from '../../src/types.ts'
import { CONFIG, PACK } from './cli.ts'

function replylint(options: ReplyLintOptions = {}, files: Readonly<Record<string, string>> = {}) {
  const cwd = mkdtempSync(join(tmpdir(), 'replylint-'))
  onTestFinished(() => rmSync(cwd, { recursive: true, force: true }))
  for (const [name, text] of Object.entries({ ...PACK, ...CONFIG, ...files })) {
    mkdirSync(dirname(join(cwd, name)), { recursive: true })
    writeFileSync(join(cwd, name), text)
  }
  return { cwd, linter: new ReplyLint({ cwd, ...options }) }
}

const thread: Thread = {
  id: 't-1',
  messages: [
    { role: 'customer', text: 'Where is my pony?' },
    { role: 'agent', text: 'Your pony is here.' },
    { role: 'customer', text: 'When?' },
    { role: 'agent', text: 'We write asap.' },
  ],
}

const ids = (results: readonly { messages: readonly { ruleId: string | null }[] }[]) =>
  results.flatMap(({ messages }) => messages.map(({ ruleId }) => ruleId))

test('a thread: all replies, or the draft at its end', async () => {
  const { linter } = replylint()
  const result = await linter.lintThread(thread)
  expect(result).toMatchObject({ filePath: '<thread>', threadId: 't-1', errorCount: 1, warningCount: 1 })
  expect(ids([result])).toEqual(['no-pony', 'say-when'])
  expect(ids([await linter.lintThread(thread, { only: 'last' })])).toEqual(['say-when'])
})

test('a rule in code stands beside those of folders', async () => {
  const rule = defineRule({
    id: 'no-foal',
    description: { en: 'No foals.', ru: 'Без жеребят.' },
    messages: { en: { default: 'No “{match}”.' }, ru: { default: 'Не «{match}».' } },
    lists: { en: { avoid: ['foal'] }, ru: { avoid: ['жеребёнок'] } },
  })
  const overrideConfig = { plugins: { rules: [rule] }, rules: { 'no-foal': 'error' } } as const
  const { linter } = replylint({ overrideConfig })
  const [result] = await linter.lintText('A foal and a pony.', { filePath: 'a.md' })
  expect(ids([result!])).toEqual(['no-foal', 'no-pony'])
})

test('a text, by its name or its format', async () => {
  const { cwd, linter } = replylint()
  const [result] = await linter.lintText('We write asap.', { filePath: 'a.md' })
  expect(result).toMatchObject({
    filePath: join(cwd, 'a.md'),
    source: 'We write asap.',
    messages: [
      {
        ruleId: 'say-when',
        severity: 2,
        message: '“asap” names no time.',
        line: 1,
        column: 10,
        endLine: 1,
        endColumn: 14,
        suggestions: [{ desc: 'Write “today”', fix: { range: [9, 13], text: 'today' } }],
      },
    ],
  })
  expect(ids(await linter.lintText(JSON.stringify(thread), { from: 'json' }))).toEqual([
    'no-pony',
    'say-when',
  ])
})

test('files, their formatter, their rules', async () => {
  const { linter } = replylint({}, { 'late.md': 'We write asap.', 'pony.md': 'A pony.' })
  const results = await linter.lintFiles(['*.md'])
  expect(ids(results)).toEqual(['say-when', 'no-pony'])
  expect(ids(ReplyLint.getErrorResults(results))).toEqual(['say-when'])
  expect(await linter.getRulesMetaForResults(results.slice(0, 1))).toEqual({
    'say-when': { docs: { description: 'About soon.', category: 'time' }, hasSuggestions: true },
  })
  const { format } = await linter.loadFormatter('json')
  expect(await format(results)).toBe(JSON.stringify(results))
})

test('configs: overrides, ignored files', async () => {
  const { linter } = replylint({
    overrideConfig: [{ rules: { 'no-pony': 'off' } }, { ignores: ['old/'] }],
  })
  expect((await linter.calculateConfigForFile('a.md'))?.rules['no-pony']).toEqual(['off', {}])
  expect(await linter.calculateConfigForFile('old/a.md')).toBeUndefined()
  expect(await linter.isPathIgnored('pack/say-when/en.yaml')).toBe(true)
  await expect(new ReplyLint({ overrideConfig: { rules: { nope: 'warn' } } }).lintText('x')).rejects.toThrow(
    'overrideConfig: rules: There is no rule "nope".',
  )
})

test('retext plugins: their messages are findings, their severity is a rule like any other', async () => {
  const { linter } = replylint({
    overrideConfigFile: true,
    overrideConfig: {
      extends: [],
      plugins: { retext: [(await import('retext-repeated-words')).default, 'retext-profanities'] },
      rules: { 'retext/profanities': 'error' },
    },
    cwd: process.cwd(),
  })
  const [result] = await linter.lintText('Мы отправили отправили посылку. What a butt.', { filePath: 'a.md' })
  expect(
    result!.messages.map(({ ruleId, severity, column, endColumn }) => [ruleId, severity, column, endColumn]),
  ).toEqual([
    ['retext/repeated-words', 1, 4, 23],
    ['retext/profanities', 2, 40, 44],
  ])
})

test('fixes are written in the encoding that the file had', async () => {
  const text = 'Один.\r\n\r\n<!-- replylint-disable no-pony -->\r\nДва.\r\n'
  const { cwd, linter } = replylint({ fix: true })
  const utf16 = Buffer.from(`\uFEFF${text}`, 'utf16le')
  writeFileSync(join(cwd, 'a.md'), utf16)
  await ReplyLint.outputFixes(await linter.lintFiles('a.md'))
  expect(readFileSync(join(cwd, 'a.md')).toString('utf16le')).toBe('\uFEFFОдин.\r\n\r\nДва.\r\n')
})
