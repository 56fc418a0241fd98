import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { ReplyLint } from '../../src/load/replylint.ts'
import type { LintResult } from '../../src/types.ts'
import { cli } from './cli.ts'

const SAME = 'The money will be back on your card within 5 business days.'

const FILES = {
  'replylint.config.yaml': 'extends: []\nrules: { no-duplicate-template: warn, locale-parity: error }\n',
  'a/refund.md': `${SAME}\n`,
  'a/thread.json': `{ "messages": [{ "role": "agent", "text": "${SAME}" }] }`,
  'b/macros.yaml': `- { id: pickup, text: Your order waits at the shop. }
- { id: late, text: "Hello!\\n\\n${SAME}" }
- { id: again, text: Your order waits at the shop. }
`,
  'b/silent.md': `<!-- replylint-disable no-duplicate-template -- for partners -->\n${SAME}\n`,
  'b/idle.md': '<!-- replylint-disable no-duplicate-template -->\nThe shop opens at nine.\n',
  'c/fee.en.md': 'Delivery is £4.\n',
  'c/fee.ru.md': 'Доставка стоит £6.\n',
}

test('templates are compared across files; directives, places and counts hold', async () => {
  const { code, stdout } = await cli(['-f', 'json', 'a', 'b', 'c'], { files: FILES })
  const results: LintResult[] = JSON.parse(stdout)
  expect(code).toBe(1)
  const told = results.flatMap(
    ({ filePath, threadId, messages, suppressedMessages, warningCount, errorCount }) => {
      const shown = [...messages, ...suppressedMessages].map(
        ({ ruleId, line, column, message, related }) =>
          `${ruleId} ${line}:${column} ${message} → ${related?.map((place) => `${place.filePath ?? ''} ${place.threadId ?? ''} ${place.line}:${place.column}`)}`,
      )
      return shown.length === 0 ? [] : [[`${filePath} ${threadId ?? ''}`, errorCount, warningCount, ...shown]]
    },
  )
  expect(told).toEqual([
    [
      '<cwd>/b/idle.md ',
      0,
      1,
      "null 1:1 Unused replylint-disable directive (no problems were reported from 'no-duplicate-template'). → undefined",
    ],
    [
      '<cwd>/b/macros.yaml late',
      0,
      1,
      'no-duplicate-template 2:22 This template says the same as “a/refund.md” (a/refund.md:1). Keep one of them. → <cwd>/a/refund.md  1:1',
    ],
    [
      '<cwd>/b/macros.yaml again',
      0,
      1,
      'no-duplicate-template 3:22 This template says the same as “pickup” (b/macros.yaml:1). Keep one of them. →  pickup 1:23',
    ],
    [
      '<cwd>/b/silent.md ',
      0,
      0,
      'no-duplicate-template 1:1 This template says the same as “a/refund.md” (a/refund.md:1). Keep one of them. → <cwd>/a/refund.md  1:1',
    ],
    [
      '<cwd>/c/fee.ru.md ',
      1,
      0,
      'locale-parity 1:16 Здесь «£6», а в варианте en — «£4». Пусть клиенты на всех языках узнают одно и то же. → <cwd>/c/fee.en.md  1:13',
    ],
  ])
  const prints = results.flatMap(({ messages }) => messages.flatMap(({ fingerprint }) => fingerprint ?? []))
  expect(new Set(prints).size).toBe(3)
})

test('warnings count, fixes and streamed formats go on as before', async () => {
  const { code, stdout } = await cli(['--max-warnings', '1', '--fix', '-f', 'sarif', 'a', 'b'], {
    files: FILES,
  })
  expect(code).toBe(1)
  const [run] = JSON.parse(stdout).runs
  expect(run.results.map((one: { relatedLocations?: unknown }) => one.relatedLocations)).toMatchObject([
    [{ physicalLocation: { artifactLocation: { uri: 'a/refund.md' }, region: { startLine: 1 } } }],
    [{ physicalLocation: { artifactLocation: { uri: 'b/macros.yaml' }, region: { startLine: 1 } } }],
    [{ physicalLocation: { artifactLocation: { uri: 'a/refund.md' }, region: { startLine: 1 } } }],
  ])
})

test('a rule of a pack may look across templates; its crash is a finding', async () => {
  const files = {
    'replylint.config.yaml':
      'extends: []\nplugins: { rules: [pack] }\nrules: { count: [warn, { most: 1 }], torn: warn }\n',
    'pack/count/rule.yaml':
      'description: { en: Count., ru: Счёт. }\nseverity: warn\nneeds: files\noptions: { type: object, properties: { most: { type: integer, default: 2 } } }',
    'pack/count/en.yaml': 'messages: { default: "Template {number} of {most}." }',
    'pack/count/ru.yaml': 'messages: { default: "Шаблон {number} из {most}." }',
    'pack/count/check.mjs': `
export const summarize = () => ({ value: null })
export function* checkFiles(templates, { options: { most } }) {
  for (const [template] of templates.entries()) if (template >= most) yield { template, data: { number: template + 1, most } }
}`,
    'pack/torn/rule.yaml': 'description: { en: Torn., ru: Рваный. }\nseverity: warn\nneeds: files',
    'pack/torn/en.yaml': 'messages: { default: x }',
    'pack/torn/ru.yaml': 'messages: { default: x }',
    'pack/torn/check.mjs': `
export const summarize = () => ({ value: 1 })
export const checkFiles = () => { throw new Error('torn') }`,
    'one.md': 'The shop opens at nine.\n',
    'two.md': 'The shop closes at ten.\n',
  }
  const { code, stdout } = await cli(['one.md', 'two.md'], { files })
  expect(code).toBe(2)
  expect(stdout).toContain('The rule "torn" failed on this reply: torn')
  expect(stdout).toContain('Template 2 of 1')
})

test('a run may be stopped: files that were not read are left out', async () => {
  const cwd = fileURLToPath(new URL('../../fixtures/demo', import.meta.url))
  const linter = new ReplyLint({ cwd, overrideConfigFile: true, signal: AbortSignal.abort() })
  expect(await linter.lintFiles('.')).toEqual([])
})
