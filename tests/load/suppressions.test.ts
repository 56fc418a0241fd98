import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { type LintResult, ReplyLint } from '../../src/index.ts'
import { CONFIG, cli, PACK } from '../cli/cli.ts'

const chat = (text: string) => ({ id: 't1', messages: [{ role: 'agent', text } as const] })
const BASELINE = 'replylint-suppressions.json'
const FILES = {
  ...PACK,
  ...CONFIG,
  'late.md': 'We write asap.\n',
  'chat.jsonl': `${JSON.stringify(chat('Done asap.'))}\n`,
}

async function suppressed(more: Readonly<Record<string, string>> = {}) {
  const { read } = await cli(['--suppress-all', '.'], { files: FILES })
  const cwd = mkdtempSync(join(tmpdir(), 'replylint-'))
  onTestFinished(() => rmSync(cwd, { recursive: true, force: true }))
  for (const [name, text] of Object.entries({ ...FILES, [BASELINE]: read(BASELINE), ...more })) {
    mkdirSync(dirname(join(cwd, name)), { recursive: true })
    writeFileSync(join(cwd, name), text)
  }
  return cwd
}

const shown = ({ messages, suppressedMessages, errorCount }: LintResult) => ({
  messages: messages.map(({ reply }) => reply?.quote),
  suppressed: suppressedMessages.map(({ reply, suppressions }) => [reply?.quote, ...suppressions]),
  errorCount,
})

const known = {
  messages: [],
  suppressed: [['asap', { kind: 'file', justification: '' }]],
  errorCount: 0,
}

test('the library obeys the baseline that the command line writes, where it is asked to', async () => {
  const cwd = await suppressed()
  const linter = new ReplyLint({ cwd, applySuppressions: true })
  expect((await linter.lintFiles(['late.md', 'chat.jsonl'])).map(shown)).toEqual([known, known])
  // Each run begins with the whole of it.
  expect((await linter.lintFiles(['late.md'])).map(shown)).toEqual([known])
  const [text] = await linter.lintText(FILES['late.md'], { filePath: 'late.md' })
  expect(shown(text!)).toEqual(known)
  expect(shown(await linter.lintThread(chat('Done asap.'), { filePath: 'chat.jsonl' }))).toEqual(known)
  expect(shown(await linter.lintThread(chat('Done asap. Yes, asap.'), { filePath: 'chat.jsonl' }))).toEqual({
    ...known,
    messages: ['asap'],
    errorCount: 1,
  })
  const [plain] = await new ReplyLint({ cwd }).lintFiles('late.md')
  expect(shown(plain!)).toEqual({ messages: ['asap'], suppressed: [], errorCount: 1 })
})

test('the baseline elsewhere, missing or broken', async () => {
  const cwd = await suppressed({ 'sub/known.json': '{}', 'sub/broken.json': '{' })
  const late = (suppressionsLocation: string) =>
    new ReplyLint({ cwd, applySuppressions: true, suppressionsLocation }).lintFiles('late.md')
  expect((await late('sub/..')).map(shown)).toEqual([known])
  for (const location of ['sub/known.json', 'sub/none.json'])
    expect((await late(location)).map(({ errorCount }) => errorCount)).toEqual([1])
  await expect(late('sub/broken.json')).rejects.toThrow(
    /^Failed to parse suppressions file at \S+broken\.json: /,
  )
})
