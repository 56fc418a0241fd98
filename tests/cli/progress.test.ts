import { spawnSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { booming, folderOf, manyRecords } from './cli.ts'
import { MAIN } from './process.ts'

/** `script` of util-linux runs a command on a terminal of its own. */
const hasTerminal =
  spawnSync('script', ['--version'], { encoding: 'utf8' }).stdout?.includes('util-linux') === true

/** A rule that takes its time, so that any machine is at work for more than a second. */
const SLOW = booming('const end = Date.now() + 6; while (Date.now() < end);')
const slow = (config: string) => ({
  ...SLOW,
  'replylint.config.yaml': `extends: []\nplugins: { rules: [pack] }\n${config}`,
})

/** What a terminal gets, while results go to a file; 0 columns: it does not know its size. */
function onTerminal(columns: number, argv: readonly string[], files: Readonly<Record<string, string>>) {
  const command = [process.execPath, ...MAIN, ...argv].map((word) => `'${word}'`).join(' ')
  const { stdout, status } = spawnSync(
    'script',
    ['-qec', `stty cols ${columns}; ${command} > report.txt`, '/dev/null'],
    { cwd: folderOf(files), encoding: 'utf8' },
  )
  expect(status).toBe(0)
  return stdout.split('\r\u001b[K')
}

const MINUTES = 300_000
const onTerminals = test.skipIf(!hasTerminal)

onTerminals(
  'a terminal sees how far threads are, and nothing of it is left',
  () => {
    const lines = onTerminal(0, ['--concurrency', '2', 'many.jsonl'], {
      ...slow('rules: { boom: warn }\n'),
      'many.jsonl': manyRecords(400, 'It is late.'),
    })
    expect(lines.length).toBeGreaterThan(4)
    expect([lines.at(0), lines.at(-1)]).toEqual(['', ''])
    const counts = lines.slice(1, -1).map((line) => /^(\d+) linted, now many\.jsonl$/.exec(line)?.[1])
    expect(counts).not.toContain(undefined)
    expect(counts).toEqual(counts.toSorted((a, b) => Number(a) - Number(b)))
  },
  MINUTES,
)

onTerminals(
  'templates that wait to be compared are counted too; a long path is cut to the line',
  () => {
    const templates = Object.fromEntries(
      Array.from({ length: 400 }, (_, id) => [`${'deep/'.repeat(12)}${id}.md`, `Order ${id} is late.\n`]),
    )
    const lines = onTerminal(60, ['deep'], {
      ...slow('rules: { boom: warn, no-duplicate-template: warn }\n'),
      ...templates,
    })
    const counted = lines.filter((line) => /^\d+ linted, now …[deep/]+\/\d+\.md$/.test(line))
    expect(counted.length).toBeGreaterThan(4)
    expect(new Set(counted.map((line) => line.length))).toEqual(new Set([59]))
    expect(lines).toContain('comparing 400 templates')
    expect(lines.at(-1)).toBe('')
  },
  MINUTES,
)
