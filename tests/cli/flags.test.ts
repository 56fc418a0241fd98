import { expect, test } from 'vitest'
import { cli, found, said } from './cli.ts'

const late = { 'late.md': 'We will write asap.\n' }
const pony = { 'pony.md': 'Here is your pony.\n' }

const threads = {
  't.jsonl': `${said('Ann', 'chat', '2026-03-01T23:30:00+03:00', 'A, asap.')}\n${said('Bob', 'email', '2026-03-02T00:30:00+03:00', 'B, asap.')}\n`,
}

test('--agent, --channel, --after, --before: only these replies are judged; a day counts where it was written', async () => {
  expect(await found(['--agent', 'ann,Carl', 't.jsonl'], { files: threads })).toEqual(['A, asap.'])
  expect(await found(['--channel', 'email', 't.jsonl'], { files: threads })).toEqual(['B, asap.'])
  expect(await found(['--after', '2026-03-02', 't.jsonl'], { files: threads })).toEqual(['B, asap.'])
  expect(
    await found(['--before', '2026-03-01T21:00:00Z', '--agent', 'bob', 't.jsonl'], { files: threads }),
  ).toEqual([])
})

test('--fail-on, --ext; what cannot be read ends with 2, with --exit-on-fatal-error or without', async () => {
  expect((await cli(['--fail-on', 'warn', 'pony.md'], { files: pony })).code).toBe(1)
  const files = { 't.json': '{', 'x.log': 'We write asap.' }
  expect((await cli(['t.json'], { files })).code).toBe(2)
  expect((await cli(['--exit-on-fatal-error', 't.json'], { files })).code).toBe(2)
  expect(await found(['--ext', 'log', '.'], { files })).toEqual(['t.json', 'x.log'])
})

test('--fix-type fixes only what is named', async () => {
  const files = { 'a.md': '<!-- replylint-disable no-pony -->\nThe reply.\n' }
  const fix = ['--rule', 'consistent-address: error', '--fix', 'a.md']
  expect((await cli(['--fix-type', 'tone,problem', ...fix], { files })).read('a.md')).toBe(files['a.md'])
  expect((await cli(['--fix-type', 'directive', ...fix], { files })).read('a.md')).toBe('The reply.\n')
})

test('--report-unused-disable-directives-severity', async () => {
  const files = { 'a.md': '<!-- replylint-disable no-pony -->\nThe reply.\n' }
  const flag = '--report-unused-disable-directives-severity'
  expect((await cli([flag, 'error', 'a.md'], { files })).code).toBe(1)
  expect((await cli([flag, '0', 'a.md'], { files })).stdout).toBe('')
})

test('--stats: what each rule costs, as ESLint tells it', async () => {
  const { stdout } = await cli(['--stats', '-f', 'json', 'late.md'], { files: late })
  const time = { total: expect.any(Number) }
  expect(JSON.parse(stdout)[0].stats).toEqual({
    times: {
      passes: [
        { parse: time, rules: { 'say-when': time, 'no-pony': time }, fix: time, total: expect.any(Number) },
      ],
    },
    fixPasses: 0,
  })
})

test('--inspect-config: the config as a tree; which of it holds for a file', async () => {
  const files = {
    'replylint.config.yaml':
      '- extends: []\n  plugins: { rules: [pack] }\n  rules: { say-when: error }\n- name: ponies\n  files: ["p/**"]\n  rules: { no-pony: warn, say-when: "off" }\n',
  }
  expect((await cli(['--inspect-config'], { files })).stdout).toBe(`<cwd>/replylint.config.yaml
├── object 1
│   ├── rule rooms
│   │   └── pack
│   └── rules (1)
│       └── say-when: error
└── ponies: p/**
    └── rules (2)
        ├── no-pony: warn
        └── say-when: off
`)
  expect((await cli(['--inspect-config', 'p/a.md'], { files })).stdout).toBe(`p/a.md
├── config: <cwd>/replylint.config.yaml
├── error (0)
├── warn (1)
│   └── no-pony ← ponies
└── off (1)
    └── say-when ← ponies
`)
})

test('--init writes a config, a workflow and a hook, and leaves what is there', async () => {
  const argv = ['--init', '--kind', 'templates', '--language', 'ru', '--desk', 'zendesk']
  const { code, stdout, read } = await cli(argv, { files: { 'package.json': '{}' } })
  expect({ code, stdout }).toEqual({
    code: 0,
    stdout: `kept     replylint.config.yaml: it is there already
written  .github/workflows/replylint.yml
written  .githooks/pre-commit
Switch the hook on, once in each clone: git config core.hooksPath .githooks
`,
  })
  expect(read('.github/workflows/replylint.yml')).toContain(
    'npm ci\n      - run: npx replylint --format github\n',
  )
  expect(read('.githooks/pre-commit')).toContain('exec npx replylint --staged\n')
  const husky = await cli(['--init', '-y'], { files: { '.husky/pre-commit': '' } })
  expect(husky.stdout).toContain('Add this to what .husky runs before a commit: npx replylint --staged\n')
})

test('--env-info', async () => {
  const { stdout, code } = await cli(['--env-info'])
  expect(code).toBe(0)
  expect(stdout).toMatch(
    /^Environment Info:\n\nNode version: v.*\nnpm version: .*\nLocal replylint version: .*\nRunning replylint version: v.*\nOperating System: .*\nConfig: <cwd>\/replylint\.config\.yaml\n$/,
  )
})

test.each([
  [['--changed', '.'], 'replylint: <cwd> is not in a git repository: there is nothing to compare with.\n'],
  [
    ['--changed', '--since', 'main'],
    'The --changed option and the --since option cannot be used together.\n',
  ],
  [['--fix-type', 'tone'], 'The --fix-type option requires either --fix or --fix-dry-run.\n'],
  [['--fix', '--fix-type', 'tonne'], 'There is no type of fixes "tonne". Did you mean "tone"?\n'],
  [['--channel', 'emial'], 'There is no channel "emial". Did you mean "email"?\n'],
  [
    ['--after', '2026'],
    "option '--after <date>' argument '2026' is invalid. It has to be a date, 2026-03-01, or a time, 2026-03-01T10:00:00+03:00.\n",
  ],
  [['--init', '--desk', 'zendsk'], 'There is no help desk "zendsk". Did you mean "zendesk"?\n'],
  [
    ['--init'],
    'The --init option asks questions, and nobody is there to answer: give --kind, --language and --desk, or -y for templates in both languages.\n',
  ],
  [['--sinc', 'x'], "unknown option '--sinc'\n(Did you mean --since?)\n"],
])('%j is a mistake: exit 2', async (argv, message) => {
  const { code, stdout, stderr } = await cli(argv, { files: late })
  expect({ code, stdout, stderr }).toEqual({ code: 2, stdout: '', stderr: message })
})
