import { expect, test } from 'vitest'
import { format as github } from '../../src/formatters/github.ts'
import { format as json } from '../../src/formatters/json.ts'
import { format as jsonl } from '../../src/formatters/jsonl.ts'
import { format as junit } from '../../src/formatters/junit.ts'
import { format as stylish } from '../../src/formatters/stylish.ts'
import { print } from './print.ts'
import { plain, rich } from './results.ts'

test('stylish is what ESLint 10 prints for the same results', async () => {
  expect(await print(stylish, plain)).toBe(`
/desk/templates/refund, late.md
    1:5   warning  Worn                        no-cliche
   12:10  error    About us: «нам очень жаль»  customer-focus
  103:1   warning  Ends with a gap .           no-cliche

/desk/broken.json
  0:0  error  Not JSON

✖ 4 problems (2 errors, 2 warnings)
  1 error and 0 warnings potentially fixable with the \`--fix\` option.
`)
})

test('stylish paints as ESLint 10 paints', async () => {
  expect(await print(stylish, plain.slice(2), true)).toBe(
    [
      '\u001b[0m',
      '\u001b[4m/desk/broken.json\u001b[24m',
      '  \u001b[2m0:0\u001b[22m  \u001b[31merror\u001b[39m  Not JSON',
      '',
      '\u001b[31m\u001b[1m✖ 1 problem (1 error, 0 warnings)\u001b[22m\u001b[39m',
      '\u001b[0m',
    ].join('\n'),
  )
})

test('stylish says nothing of clean files', async () => {
  expect(await print(stylish, plain.slice(1, 2))).toBe('')
})

test('stylish keeps each message in one row, shows controls, and aligns wide signs', async () => {
  expect(await print(stylish, rich.slice(0, 1))).toBe(`
/desk/threads.jsonl t-1
  2:3  error    Line one line two \\x1b[31mred\\u202e 日本語😀  answer-every-question
  3:1  warning  100% a,b: "c" & <d>                           no-cliche

✖ 2 problems (1 error, 1 warning)
`)
})

test('json is what ESLint prints: an array on one line', async () => {
  expect(await print(json, plain)).toBe(JSON.stringify(plain))
  expect(await print(json, [])).toBe('[]')
})

test('jsonl has a line for each finding', async () => {
  const lines = (await print(jsonl, rich)).split('\n')
  expect(lines.pop()).toBe('')
  expect(lines.map((line) => JSON.parse(line))).toEqual([
    { filePath: '/desk/threads.jsonl', threadId: 't-1', ...rich[0]!.messages[0] },
    { filePath: '/desk/threads.jsonl', threadId: 't-1', ...rich[0]!.messages[1] },
    { filePath: '/desk/broken.json', ...rich[1]!.messages[0] },
  ])
})

test('github escapes what its commands are made of', async () => {
  expect(await print(github, [...plain.slice(0, 1), ...rich])).toBe(
    [
      '::warning file=templates/refund%2C late.md,line=1,endLine=1,col=5,endColumn=9,title=no-cliche::Worn.',
      '::error file=templates/refund%2C late.md,line=12,col=10,title=customer-focus::About us: «нам очень жаль»',
      '::warning file=templates/refund%2C late.md,line=103,col=1,title=no-cliche::Ends with a gap .',
      '::error file=threads.jsonl,line=2,endLine=2,col=3,endColumn=9,title=answer-every-question::Line one line two \\x1b[31mred\\u202e 日本語😀',
      '::warning file=threads.jsonl,line=3,col=1,title=no-cliche::100%25 a,b: "c" & <d>',
      '::error file=broken.json,title=replylint::Not JSON.',
      '',
    ].join('\n'),
  )
})

test('junit has a suite for each result', async () => {
  expect(await print(junit, [...plain.slice(1, 2), ...rich])).toBe(
    `<?xml version="1.0" encoding="utf-8"?>
<testsuites>
<testsuite package="replylint" time="0" tests="1" errors="0" name="/desk/clean.md">
<testcase time="0" name="/desk/clean.md" classname="/desk/clean" />
</testsuite>
<testsuite package="replylint" time="0" tests="2" errors="1" name="/desk/threads.jsonl t-1">
<testcase time="0" name="replylint.answer-every-question" classname="/desk/threads"><failure message="Line one line two \\x1b[31mred\\u202e 日本語😀">line 2, col 3, Error - Line one line two \\x1b[31mred\\u202e 日本語😀 (answer-every-question)</failure></testcase>
<testcase time="0" name="replylint.no-cliche" classname="/desk/threads"><failure message="100% a,b: &quot;c&quot; &amp; &lt;d&gt;">line 3, col 1, Warning - 100% a,b: &quot;c&quot; &amp; &lt;d&gt; (no-cliche)</failure></testcase>
</testsuite>
<testsuite package="replylint" time="0" tests="1" errors="1" name="/desk/broken.json">
<testcase time="0" name="replylint" classname="/desk/broken"><error message="Not JSON.">line 0, col 0, Error - Not JSON.</error></testcase>
</testsuite>
</testsuites>`,
  )
})
