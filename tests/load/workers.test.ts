import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, onTestFinished, test } from 'vitest'
import { ReplyLint } from '../../src/load/replylint.ts'
import { partsOf } from '../../src/load/workers/parts.ts'
import { threadsFor } from '../../src/load/workers/threads.ts'

const SAME = 'The money will be back on your card within 5 business days.'
const cliche = (id: number) =>
  JSON.stringify({
    id: `t${id}`,
    messages: [
      { role: 'customer', text: 'Where is my order?' },
      {
        role: 'agent',
        text: `We apologize for any inconvenience this may have caused. ${'It is late. '.repeat(id % 9)}`,
      },
    ],
  })
const records = (count: number) =>
  Array.from({ length: count }, (_, id) => (id % 500 === 7 ? '{"id":' : `  ${cliche(id)}\n`)).join('\n')

test('threads give the same results in the same order, from files and from parts of one', async () => {
  const cwd = mkdtempSync(join(tmpdir(), 'replylint-'))
  onTestFinished(() => rmSync(cwd, { recursive: true, force: true }))
  const files = {
    'a.md': `${SAME}\n`,
    'b.yaml': `- { id: late, text: "Hello!\\n\\n${SAME}" }\n- { id: shop, text: Your order waits. }\n`,
    'chat.jsonl': records(3_000),
    'silent.md': `<!-- replylint-disable no-duplicate-template -- for partners -->\n${SAME}\n`,
    'templates.jsonl': `${JSON.stringify({ template: {}, messages: [{ role: 'agent', text: SAME }] })}\n`,
    'wrong.md': '\0\0\0',
  }
  for (const [name, text] of Object.entries(files)) writeFileSync(join(cwd, name), text)
  const warnings: string[] = []
  const options = {
    cwd,
    overrideConfigFile: true,
    overrideConfig: { extends: [], rules: { 'no-duplicate-template': 'warn', 'no-cliche': 'warn' } },
    threads: true,
    onWarning: (text: string) => warnings.push(text),
  } as const
  const plain = await new ReplyLint(options).lintFiles('.')
  const threaded = await new ReplyLint({ ...options, concurrency: 2 }).lintFiles('.')
  expect(plain.length).toBeGreaterThan(2_990)
  expect(threaded).toEqual(plain)

  const chosen = { ...options, fix: () => true, concurrency: 2 }
  expect(await new ReplyLint(chosen).lintFiles('a.md')).toHaveLength(1)
  expect(warnings).toEqual(['--concurrency is off in this run: a function chooses what is fixed.'])
}, 120_000)

test('parts of a text are the text; each begins with a line', () => {
  const line = fc.oneof(
    fc.constant('\n'),
    fc.constant('  \n'),
    fc.string({ maxLength: 9 }).map((text) => `${text}\n`),
  )
  fc.assert(
    fc.property(fc.array(line), fc.integer({ min: 1, max: 40 }), (lines, enough) => {
      const text = lines.join('')
      const parts = [...partsOf([text.slice(0, 13), text.slice(13)], enough)]
      expect(text.trimEnd()).toBe(
        parts
          .map((part) => part.text)
          .join('')
          .trimEnd(),
      )
      for (const { text: part, start } of parts) {
        expect(text.startsWith(part, start.offset)).toBe(true)
        expect(text.slice(0, start.offset).split('\n').length).toBe(start.line)
        expect(start.offset === 0 || text[start.offset - 1] === '\n').toBe(true)
      }
    }),
  )
})

test('auto starts threads where they pay: from 1 MiB on, one more for each, on more than one core', () => {
  const MIB = 1024 * 1024
  expect([0, MIB - 1, MIB, 2 * MIB, 100 * MIB].map((bytes) => threadsFor(bytes, 4))).toEqual([0, 0, 2, 3, 4])
  expect(threadsFor(100 * MIB, 1)).toBe(0)
})
