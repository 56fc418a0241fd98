import { expect, test } from 'vitest'
import { cli } from './cli.ts'

const BASELINE = 'replylint-suppressions.json'

const baseline = (...prints: string[]) =>
  JSON.stringify({
    'sub/late.md': {
      'say-when': {
        count: prints.length,
        findings: Object.fromEntries(prints.map((print) => [print, { count: 1 }])),
      },
    },
  })

const late = { 'sub/late.md': 'We will write asap.\n' }
const pony = { 'pony.md': 'Here is your pony.\n' }
const UNPRUNED =
  'There are suppressions left that do not occur anymore. To resolve this, re-run the command with `--prune-suppressions` to remove unused suppressions. To ignore unused suppressions, use `--pass-on-unpruned-suppressions`.\n'

/** The fingerprint of `asap` in a template without an id. */
const ASAP = 'ab'

test('--suppress-all: errors are known from now on, warnings only where they fail', async () => {
  const errors = await cli(['--suppress-all', '.'], { files: { ...late, ...pony } })
  expect({ code: errors.code, errors: errors.stdout.includes('say-when') }).toEqual({
    code: 0,
    errors: false,
  })
  expect(errors.stdout).toContain('no-pony')
  expect(Object.keys(JSON.parse(errors.read(BASELINE)))).toEqual(['sub/late.md'])
  const all = await cli(['--suppress-all', '--fail-on', 'warn', '.'], { files: { ...late, ...pony } })
  expect({ code: all.code, stdout: all.stdout }).toEqual({ code: 0, stdout: '' })
  expect(Object.keys(JSON.parse(all.read(BASELINE)))).toEqual(['pony.md', 'sub/late.md'])
})

test('what is known is suppressed, as ESLint tells it', async () => {
  const { read } = await cli(['--suppress-rule', 'say-when', '.'], { files: late })
  const files = { ...late, [BASELINE]: read(BASELINE) }
  const { code, stdout } = await cli(['--max-warnings', '0', '-f', 'json', '.'], { files })
  const [{ messages, suppressedMessages, errorCount }] = JSON.parse(stdout)
  expect({ code, messages, errorCount }).toEqual({ code: 0, messages: [], errorCount: 0 })
  expect(suppressedMessages).toMatchObject([
    { ruleId: 'say-when', suppressions: [{ kind: 'file', justification: '' }] },
  ])
  const { stdout: shown } = await cli(['--suppressions-location', 'pack/..', '-f', 'json', '.'], { files })
  expect(JSON.parse(shown)[0].messages).toEqual([])
})

test('what does not occur any more: exit 2 with ESLint’s words, until it is pruned', async () => {
  const files = { 'sub/late.md': 'We will write today.\n', [BASELINE]: baseline(ASAP) }
  const { code, stderr } = await cli(['.'], { files })
  expect({ code, stderr }).toEqual({ code: 2, stderr: UNPRUNED })
  expect((await cli(['--pass-on-unpruned-suppressions', '.'], { files })).code).toBe(0)
  const pruned = await cli(['--prune-suppressions', '.'], { files })
  expect({ code: pruned.code, file: pruned.read(BASELINE) }).toEqual({ code: 0, file: '{}\n' })
})

test('of files that were not linted, or only in part, nothing is unused', async () => {
  const files = { ...pony, 'sub/late.md': 'We will write today.\n', [BASELINE]: baseline(ASAP) }
  expect((await cli(['pony.md'], { files })).code).toBe(0)
  expect((await cli(['--only', 'last', '.'], { files })).code).toBe(0)
})

test.each([
  [
    ['--suppress-all', '--suppress-rule', 'say-when'],
    'The --suppress-all option and the --suppress-rule option cannot be used together.\n',
  ],
  [
    ['--suppress-all', '--prune-suppressions'],
    'The --suppress-all option and the --prune-suppressions option cannot be used together.\n',
  ],
  [
    ['--suppress-all', '--agent', 'Ann'],
    'The suppressions file is written only when all of each file is judged.\n',
  ],
  [['--suppress-rule', 'say-wen'], 'There is no rule "say-wen". Did you mean "say-when"?\n'],
  [
    ['--suppressions-location', 'none.json'],
    'The suppressions file does not exist. Please run the command with `--suppress-all` or `--suppress-rule` to create it.\n',
  ],
])('%j is a mistake: exit 2', async (argv, message) => {
  const { code, stderr } = await cli(argv, { files: late })
  expect({ code, stderr }).toEqual({ code: 2, stderr: message })
})
