import { expect, test } from 'vitest'
import { cli } from './cli.ts'

const late = { 'late.md': 'We will write asap.\n' }

/** Usage errors: arguments, and what stderr says. */
const mistakes: [string[], string][] = [
  [['--foramt', 'json'], "unknown option '--foramt'\n(Did you mean --format?)\n"],
  [
    ['-f', 'stylsh', 'late.md'],
    'replylint: There was a problem loading formatter "stylsh": it is neither built in, nor a file, nor installed as eslint-formatter-stylsh. Did you mean "stylish"?\n',
  ],
  [
    ['--rule', 'say-wen: off', 'late.md'],
    '--rule: rules: There is no rule "say-wen". Did you mean "say-when"?\n',
  ],
  [
    ['--rule', '{', 'late.md'],
    '--rule "{" cannot be read. Write it as in a config: --rule "no-cliche: off"\n',
  ],
  [['--from', 'jsnl', 'late.md'], 'Unknown format "jsnl". Did you mean "jsonl"?\n'],
  [['--explain', 'no-ponny'], 'There is no rule "no-ponny". Did you mean "no-pony"?\n'],
  [
    ['nope.md'],
    'replylint: No files matching the pattern "nope.md" were found.\nPlease check for typing mistakes in the pattern.\n',
  ],
  [
    ['--max-warnings', 'few', '.'],
    "option '--max-warnings <n>' argument 'few' is invalid. It has to be a whole number.\n",
  ],
  [['--stdin', 'late.md'], 'The --stdin option takes no files: name the text with --stdin-filename.\n'],
  [
    ['--fix', '--fix-dry-run', '.'],
    'The --fix option and the --fix-dry-run option cannot be used together.\n',
  ],
  [['-c', 'none.yaml', '.'], '<cwd>/none.yaml: there is no such config file.\n'],
  [['-o', 'pack', '.'], 'Cannot write to output file path, it is a directory: pack\n'],
]

test.each(mistakes)('%j is a mistake: exit 2', async (argv, message) => {
  const { read: _, ...outcome } = await cli(argv, { files: late })
  expect(outcome).toEqual({ code: 2, stdout: '', stderr: message })
})

test('a mistake in a config: file, line, column, frame; exit 2', async () => {
  const files = { ...late, 'replylint.config.yaml': 'extends: []\nsettings:\n  adress: вы\nlocale: de\n' }
  const { read: _, ...outcome } = await cli(['late.md'], { files })
  expect(outcome).toEqual({
    code: 2,
    stdout: '',
    stderr: `<cwd>/replylint.config.yaml:3:3: settings: Unexpected key "adress". Did you mean "address"?
  1 | extends: []
  2 | settings:
> 3 |   adress: вы
    |   ^
  4 | locale: de
  5 |
<cwd>/replylint.config.yaml:4:9: locale: Expected "ru" or "en", got "de".
  2 | settings:
  3 |   adress: вы
> 4 | locale: de
    |         ^
  5 |
`,
  })
})

test('configs in TypeScript, JavaScript and JSON; the nearest one counts', async () => {
  const severity = async (name: string, text: string) => {
    const { stdout } = await cli(['-f', 'jsonl', 'sub/late.md'], {
      files: { 'sub/late.md': 'asap', [name]: text },
    })
    return JSON.parse(stdout).severity
  }
  const config = '{ extends: [], plugins: { rules: ["../pack"] }, rules: { "say-when": "warn" } }'
  expect(await severity('sub/replylint.config.ts', `export default ${config} as object`)).toBe(1)
  expect(await severity('sub/replylint.config.mjs', `export default [${config}]`)).toBe(1)
  expect(await severity('sub/replylint.config.cjs', `module.exports = ${config}`)).toBe(1)
  expect(
    await severity(
      'sub/replylint.config.json',
      '{ "extends": [], "plugins": { "rules": ["../pack"] }, "rules": { "say-when": 1 } }',
    ),
  ).toBe(1)
  expect(await severity('other.yaml', '')).toBe(2)
})

test('patterns may match nothing when told so', async () => {
  const { stdout, code } = await cli(['-f', 'json', '--no-error-on-unmatched-pattern', 'nope'])
  expect({ stdout, code }).toEqual({ stdout: '[]\n', code: 0 })
  expect((await cli(['--pass-on-no-patterns'], { files: late })).code).toBe(0)
})

test('--print-config', async () => {
  const { stdout, code } = await cli(['--print-config', 'late.md'])
  expect(code).toBe(0)
  expect(JSON.parse(stdout)).toEqual({
    rules: { 'say-when': ['error', {}], 'no-pony': ['warn', {}] },
    settings: {},
    linterOptions: {},
    plugins: { retext: [] },
  })
})

test('a config speaks in the place of a rule', async () => {
  const config = (message: string) =>
    `extends: []\nplugins: { rules: [pack] }\nrules:\n  say-when: { severity: 1, ${message}, url: "https://wiki.example/when" }\n`
  const given = (message: string) => ({ files: { ...late, 'replylint.config.yaml': config(message) } })
  const said = async (message: string) => {
    const { stdout } = await cli(['-f', 'jsonl', 'late.md'], given(message))
    const found = JSON.parse(stdout)
    return [found.severity, found.message, found.url, found.suggestions?.[0].desc]
  }
  const page = 'https://wiki.example/when'
  expect(await said('message: "When is {match}?"')).toEqual([1, 'When is asap?', page, 'Write “today”'])
  expect(await said('message: { ru: Когда, en: "Say when" }')).toEqual([1, 'Say when', page, 'Write “today”'])
  expect(await said('message: { ru: Когда }')).toEqual([1, '“asap” names no time.', page, 'Write “today”'])
  expect(await said('message: "Not {replacement}"')).toEqual([
    1,
    '“asap” names no time.',
    page,
    'Write “today”',
  ])

  const printed = await cli(['--print-config', 'late.md'], given('message: No'))
  expect(JSON.parse(printed.stdout).rules).toEqual({
    'say-when': { severity: 'warn', options: {}, message: 'No', url: page },
  })
  const wrong = await cli(['late.md'], given('message: { ru: Когда, en: "Say {mach}" }'))
  expect([wrong.code, wrong.stderr.split('\n')[0]]).toEqual([
    2,
    '<cwd>/replylint.config.yaml:4:59: rules.say-when.message.en: Nobody fills the hole {mach}. Did you mean "match"?',
  ])
})

test('--list-rules and --explain', async () => {
  const list = await cli(['--list-rules', '--locale', 'ru'])
  expect(list.stdout).toMatch(/^say-when +error +reply +Про скоро\.$/m)
  const { stdout, code } = await cli(['--explain', 'say-when'])
  expect(code).toBe(0)
  expect(stdout).toBe(`# say-when

About soon.

Severity: error
Category: time
Reads: reply
Fixes: no
Suggests: yes
Messages:
  default: “{match}” names no time.
  suggest: Write “{replacement}”
`)
})

test('--explain tells of a rule in the chosen language', async () => {
  const english = await cli(['--explain', 'concise'])
  expect(english.stdout).toMatch(
    /^# concise\n\nKeep the reply[\s\S]*^## Why$[\s\S]*^Options:\n {2}shortQuestion \(default: 120\): /mu,
  )
  const russian = await cli(['--explain', 'concise', '--locale', 'ru'])
  expect(russian.stdout).toMatch(
    /^# concise\n\nОтвечайте[\s\S]*^## Почему$[\s\S]*^Настройки:\n {2}shortQuestion \(по умолчанию: 120\)\n/mu,
  )
})

test('--version and --help', async () => {
  expect((await cli(['-v'])).stdout).toMatch(/^v\d+\.\d+\.\d+\n$/)
  const { stdout, code } = await cli(['--help'])
  expect(code).toBe(0)
  expect(stdout).toContain('Usage: replylint [options] [file|dir|glob...]')
})
