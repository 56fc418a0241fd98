import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { booming, cli, folderOf, manyRecords } from './cli.ts'
import { MAIN } from './process.ts'

const MINUTES = 300_000
const config = (rules: string) => ({
  'replylint.config.yaml': `extends: []\nplugins: { rules: [pack] }\nrules: { say-when: error, ${rules} }\n`,
})

test(
  'the same report in the same order as without threads: bad records, templates compared, with a cache',
  async () => {
    const spoilt = manyRecords(600, 'We write asap.')
      .split('\n')
      .map((line, index) => (index % 97 === 5 ? '{"id": "t' : index % 101 === 7 ? '{"messages": 1}' : line))
      .join('\n')
    const cwd = folderOf({
      ...config('no-pony: warn, no-duplicate-template: warn'),
      'a.md': 'Your pony will be back in the stable within five business days.\n',
      'm.jsonl': spoilt,
      'wrong.md': '\0\0',
      'z.md': 'Your pony will be back in the stable within five business days.\n',
    })
    const { read: _, ...stylish } = await cli(['.'], { cwd })
    const { stdout: json } = await cli(['-f', 'json', '.'], { cwd })
    expect(stylish.stdout).toMatch(/604 problems \(601 errors, 3 warnings\)/)
    const { read: __, ...threaded } = await cli(['--concurrency', '2', '.'], { cwd })
    expect(threaded).toEqual(stylish)
    const cached = ['--concurrency', '2', '--cache', '-f', 'json', '.']
    expect((await cli(cached, { cwd })).stdout).toBe(json)
    expect((await cli(cached, { cwd })).stdout).toBe(json)
    expect((await cli(['--cache', '-f', 'json', '.'], { cwd })).stdout).toBe(json)
  },
  MINUTES,
)

test(
  'a rule that throws, or would end its thread, is named where it failed; all others go on',
  async () => {
    const { code, stdout, stderr } = await cli(['--concurrency', '2', '-f', 'unix', '.'], {
      files: {
        ...config('boom: warn'),
        ...booming(`
          if (reply.text.value.includes('throw')) throw new Error('kaboom')
          if (reply.text.value.includes('exit')) process.exit(3)`),
        'a.md': 'We write asap.\n',
        'b.md': 'A throw, asap.\n',
        'c.md': 'An exit, asap.\n',
        'd.md': 'We write asap.\n',
      },
    })
    expect({ code, stderr }).toEqual({ code: 2, stderr: '' })
    expect(stdout).toBe(`<cwd>/a.md:1:10: “asap” names no time. [Error/say-when]
<cwd>/b.md:1:1: The rule "boom" failed on this reply: kaboom [Error/internal/rule-crash]
<cwd>/b.md:1:10: “asap” names no time. [Error/say-when]
<cwd>/c.md:1:1: The rule "boom" failed on this reply: process.exit(3) was called in a thread of --concurrency [Error/internal/rule-crash]
<cwd>/c.md:1:10: “asap” names no time. [Error/say-when]
<cwd>/d.md:1:10: “asap” names no time. [Error/say-when]

6 problems
`)
  },
  MINUTES,
)

test(
  'a file, or a part of one, that takes the memory of its thread is the only one without results',
  () => {
    const records = manyRecords(600, 'We write asap.').split('\n')
    records[300] = JSON.stringify({ messages: [{ role: 'agent', text: 'Hoard.' }] })
    const cwd = folderOf({
      ...config('boom: warn'),
      ...booming(`
        if (reply.text.value.includes('Hoard'))
          for (const all = []; ; ) all.push(new Array(1e6).fill(0.5))`),
      'a.md': 'We write asap.\n',
      'b.md': 'Hoard.\n',
      'c.md': 'We write asap.\n',
      'm.jsonl': records.join('\n'),
    })
    const argv = ['--max-old-space-size=250', ...MAIN, '--concurrency', '2', '-f', 'jsonl', '.']
    const { stdout, status } = spawnSync(process.execPath, argv, { cwd, encoding: 'utf8' })
    expect(status).toBe(2)
    const found = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line))
    const lost = found.filter(({ ruleId }) => ruleId === 'internal/rule-crash')
    expect(lost.map(({ filePath, line, message }) => [filePath, line, message])).toEqual([
      [join(cwd, 'b.md'), 1, 'This file was not judged: a worker thread ran out of memory.'],
      [
        join(cwd, 'm.jsonl'),
        expect.any(Number),
        expect.stringMatching(
          /^The records from here to line \d+ were not judged: a worker thread ran out of memory\.$/,
        ),
      ],
    ])
    const [from, to] = [lost[1].line, Number(/line (\d+)/.exec(lost[1].message)![1])]
    expect(from <= 301 && to >= 301).toBe(true)
    expect(found.filter(({ ruleId }) => ruleId === 'say-when')).toHaveLength(2 + 600 - (to - from + 1))
  },
  MINUTES,
)

test(
  'Ctrl+C in the middle: exit 130, what was printed is whole, no other file is left, and the cache knows no half of one',
  async () => {
    const cwd = folderOf({
      ...config('boom: warn'),
      ...booming('const end = Date.now() + 8; while (Date.now() < end);'),
      'a.md': 'We write asap.\n',
      'm.jsonl': manyRecords(600, 'We write asap.'),
    })
    const before = readdirSync(cwd)
    const child = spawn(process.execPath, [...MAIN, '--concurrency', '2', '--cache', '-f', 'jsonl', '.'], {
      cwd,
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    let stdout = ''
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      stdout += text
      // A second one would not wait for the end of a line.
      if (stdout.includes('m.jsonl') && !child.killed) child.kill('SIGINT')
    })
    expect(await once(child, 'close')).toEqual([130, null])
    const printed = stdout.trimEnd().split('\n')
    expect(printed.length).toBeGreaterThan(1)
    expect(printed.length).toBeLessThan(601)
    expect(printed.map((line) => JSON.parse(line).ruleId)).toEqual(printed.map(() => 'say-when'))
    expect(readdirSync(cwd).sort()).toEqual([...before, '.replylintcache'].sort())
    const cached = readFileSync(join(cwd, '.replylintcache'), 'utf8')
    expect([cached.includes('a.md'), cached.includes('m.jsonl')]).toEqual([true, false])
    const { stdout: again } = await cli(['--cache', '-f', 'jsonl', '.'], { cwd })
    expect(again.trimEnd().split('\n')).toHaveLength(601)
  },
  MINUTES,
)
