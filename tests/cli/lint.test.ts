import { expect, test } from 'vitest'
import { BOOM, cli } from './cli.ts'

const late = { 'late.md': 'We will write asap.\n' }
const pony = { 'pony.md': 'Here is your pony.\n' }
const clean = { 'clean.md': 'We will write today.\n' }

test('findings: stylish on stdout, exit 1', async () => {
  const { code, stdout, stderr } = await cli(['.'], { files: { ...late, ...pony, ...clean } })
  expect(stdout).toBe(`
<cwd>/late.md
  1:15  error  “asap” names no time  say-when

<cwd>/pony.md
  1:14  warning  No “pony”  no-pony

✖ 2 problems (1 error, 1 warning)

`)
  expect({ code, stderr }).toEqual({ code: 1, stderr: '' })
})

test('nothing found: nothing printed, exit 0; no arguments mean the current folder', async () => {
  const { read: _, ...outcome } = await cli([], { files: clean })
  expect(outcome).toEqual({ code: 0, stdout: '', stderr: '' })
})

test('warnings alone: exit 0, unless there are more than --max-warnings, hidden ones too', async () => {
  expect((await cli(['pony.md'], { files: pony })).code).toBe(0)
  const { read: _, ...outcome } = await cli(['--quiet', '--max-warnings', '0', 'pony.md'], { files: pony })
  expect(outcome).toEqual({
    code: 1,
    stdout: '',
    stderr: 'replylint found too many warnings (maximum: 0).\n',
  })
})

test('--quiet leaves errors', async () => {
  const { code, stdout } = await cli(['--quiet', '-f', 'jsonl', '.'], { files: { ...late, ...pony } })
  expect(code).toBe(1)
  expect(
    stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line).ruleId),
  ).toEqual(['say-when'])
})

test('a rule that throws: all others go on, exit 2', async () => {
  const { code, stdout } = await cli(['--rule', 'boom: warn', 'late.md'], { files: { ...late, ...BOOM } })
  expect(stdout).toBe(`
<cwd>/late.md
  1:1   error  The rule "boom" failed on this reply: kaboom  internal/rule-crash
  1:15  error  “asap” names no time                          say-when

✖ 2 problems (2 errors, 0 warnings)

`)
  expect(code).toBe(2)
})

test('a message may have any number of findings', async () => {
  const files = { 'late.txt': 'We will write asap. '.repeat(150_000) }
  const { code, stdout } = await cli(['-f', 'jsonl', 'late.txt'], { files })
  expect({ code, lines: stdout.split('\n').length - 1 }).toEqual({ code: 1, lines: 150_000 })
})

test('a broken line of JSONL is a finding; the others are linted', async () => {
  const thread = (id: string, text: string) => JSON.stringify({ id, messages: [{ role: 'agent', text }] })
  const files = { 't.jsonl': `${thread('a', 'We write asap.')}\n{"id":\n${thread('b', 'We write asap.')}\n` }
  const { code, stdout } = await cli(['-f', 'jsonl', 't.jsonl'], { files })
  expect(code).toBe(2)
  const found = stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))
  expect(found.map(({ threadId, ruleId, fatal, line }) => ({ threadId, ruleId, fatal, line }))).toEqual([
    { threadId: 'a', ruleId: 'say-when', line: 1 },
    { ruleId: null, fatal: true, line: 2 },
    { threadId: 'b', ruleId: 'say-when', line: 3 },
  ])
})

test('--stdin with a name; --only last', async () => {
  const stdin =
    'id: t\nmessages:\n  - { role: agent, text: A pony. }\n  - { role: agent, text: We write asap. }\n'
  const { code, stdout } = await cli(['--stdin', '--stdin-filename', 't.yaml', '--only', 'last'], { stdin })
  expect(stdout).toBe(`
<cwd>/t.yaml t
  4:35  error  “asap” names no time  say-when

✖ 1 problem (1 error, 0 warnings)

`)
  expect(code).toBe(1)
})

test('--rule, --no-config-lookup, --rules-dir, -c, --locale', async () => {
  const files = { ...late, 'other.yaml': 'extends: []\nrules: { no-pony: error }\n' }
  const argv = [
    '-c',
    'other.yaml',
    '--rules-dir',
    'pack',
    '--rule',
    'say-when:1',
    '--locale',
    'ru',
    'late.md',
  ]
  expect((await cli(argv, { files })).stdout).toContain('warning  «asap» — это когда?  say-when')
  const off = ['--no-config-lookup', '--rules-dir', 'pack', '--rule', '{"say-when": "off"}', 'late.md']
  expect((await cli(off, { files })).stdout).not.toContain('say-when')
})

test('-o writes the report and leaves the exit code', async () => {
  const { code, stdout, read } = await cli(['-f', 'json', '-o', 'out/report.json', 'late.md'], {
    files: late,
  })
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
  expect(JSON.parse(read('out/report.json'))).toMatchObject([
    { messages: [{ ruleId: 'say-when' }], errorCount: 1 },
  ])
})

test('directives, their reasons, and those that do nothing', async () => {
  const files = {
    'a.md':
      '<!-- replylint-disable-next-line say-when -- agreed -->\nWe will write asap.\n\n<!-- replylint-disable no-pony -->\n',
  }
  const { code, stdout } = await cli(['-f', 'json', 'a.md'], { files })
  expect(code).toBe(0)
  const [result] = JSON.parse(stdout)
  expect(result.messages.map(({ message }: { message: string }) => message)).toEqual([
    "Unused replylint-disable directive (no problems were reported from 'no-pony').",
  ])
  expect(result.suppressedMessages).toMatchObject([
    { ruleId: 'say-when', suppressions: [{ kind: 'directive', justification: 'agreed' }] },
  ])
  expect((await cli(['--report-unused-disable-directives', 'a.md'], { files })).code).toBe(1)
  expect((await cli(['--no-inline-config', '-f', 'jsonl', 'a.md'], { files })).stdout).toContain('"say-when"')
})

test('--fix writes files, --fix-dry-run only the report', async () => {
  const files = { 'a.md': 'One.\n\n<!-- replylint-disable no-pony -->\n\nTwo.\n' }
  const dry = await cli(['--fix-dry-run', '-f', 'json', 'a.md'], { files })
  expect(JSON.parse(dry.stdout)[0]).toMatchObject({ messages: [], output: 'One.\n\n\nTwo.\n' })
  expect(dry.read('a.md')).toBe(files['a.md'])
  const wet = await cli(['--fix', 'a.md'], { files })
  expect(wet.read('a.md')).toBe('One.\n\n\nTwo.\n')
  expect(wet.code).toBe(0)
})

test('an eslint formatter of any kind, called as ESLint calls it', async () => {
  const files = {
    ...late,
    'own.mjs':
      'export default (results, { cwd, rulesMeta, maxWarningsExceeded, color }) => JSON.stringify([results.length, Object.keys(rulesMeta).includes("say-when"), maxWarningsExceeded ?? null, color])',
    'node_modules/eslint-formatter-tiny/package.json':
      '{ "name": "eslint-formatter-tiny", "main": "index.js" }',
    'node_modules/eslint-formatter-tiny/index.js':
      'module.exports = (results) => results.map((result) => result.messages[0].message).join()',
  }
  expect((await cli(['-f', './own.mjs', 'late.md'], { files })).stdout).toBe('[1,true,null,false]\n')
  expect((await cli(['-f', 'tiny', 'late.md'], { files })).stdout).toBe('“asap” names no time.\n')
})

test('ignored files: silent in a folder, a warning when named', async () => {
  const files = {
    'old/late.md': 'asap',
    'replylint.config.yaml': 'extends: []\nplugins: { rules: [pack] }\nrules: { say-when: error }\n',
  }
  const argv = ['--ignore-pattern', 'old/', 'old/late.md']
  expect((await cli(argv, { files })).stdout).toContain('File ignored because of a matching ignore pattern.')
  expect((await cli(['--no-warn-ignored', ...argv], { files })).stdout).toBe('')
  expect((await cli(['--no-ignore', ...argv], { files })).code).toBe(1)
})

test('colours: a terminal, NO_COLOR, FORCE_COLOR, --color', async () => {
  const coloured = async (argv: string[], given: object) =>
    (await cli([...argv, 'late.md'], { files: late, ...given })).stdout.includes('\u001b[31m')
  expect(await coloured([], { tty: true })).toBe(true)
  expect(await coloured([], {})).toBe(false)
  expect(await coloured([], { tty: true, env: { NO_COLOR: '1' } })).toBe(false)
  expect(await coloured([], { env: { FORCE_COLOR: '1' } })).toBe(true)
  expect(await coloured(['--color'], { env: { NO_COLOR: '1' } })).toBe(true)
  expect(await coloured(['--no-color'], { tty: true })).toBe(false)
})

test('Ctrl+C ends with what is there, exit 130; a reader that goes away ends quietly', async () => {
  const files = { ...late, ...pony }
  const { code, stdout } = await cli(['-f', 'json', '.'], { files, interruptAfter: 1 })
  expect(code).toBe(130)
  expect(JSON.parse(stdout)).toHaveLength(1)
  const gone = await cli(['-f', 'jsonl', '.'], { files, readers: 1 })
  expect(gone.stdout.trimEnd().split('\n')).toHaveLength(1)
  expect(gone.stderr).toBe('')
})
