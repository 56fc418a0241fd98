import { XMLValidator } from 'fast-xml-parser'
import { Parser } from 'tap-parser'
import { expect, test } from 'vitest'
import { format as checkstyle } from '../../src/formatters/checkstyle.ts'
import { format as compact } from '../../src/formatters/compact.ts'
import { format as jsonWithMetadata } from '../../src/formatters/json-with-metadata.ts'
import { format as junit } from '../../src/formatters/junit.ts'
import { format as tap } from '../../src/formatters/tap.ts'
import { format as unix } from '../../src/formatters/unix.ts'
import { print } from './print.ts'
import { context, plain, rich, sourced } from './results.ts'

test('compact is what ESLint printed', async () => {
  expect(
    await print(compact, plain),
  ).toBe(`/desk/templates/refund, late.md: line 1, col 5, Warning - Worn. (no-cliche)
/desk/templates/refund, late.md: line 12, col 10, Error - About us: «нам очень жаль» (customer-focus)
/desk/templates/refund, late.md: line 103, col 1, Warning - Ends with a gap . (no-cliche)
/desk/broken.json: line 0, col 0, Error - Not JSON.

4 problems`)
})

test('unix is what ESLint printed', async () => {
  expect(
    await print(unix, rich),
  ).toBe(`/desk/threads.jsonl:2:3: Line one line two \\x1b[31mred\\u202e 日本語😀 [Error/answer-every-question]
/desk/threads.jsonl:3:1: 100% a,b: "c" & <d> [Warning/no-cliche]
/desk/broken.json:0:0: Not JSON. [Error]

3 problems`)
})

test.each([compact, unix])('%o has nothing to say of clean files', async (format) => {
  expect(await print(format, plain.slice(1, 2))).toBe('')
})

test('json-with-metadata is what ESLint prints: the results and the rules that they name', async () => {
  const budget = { maxWarnings: 0, foundWarnings: 1 }
  expect(JSON.parse(await print(jsonWithMetadata, rich, false, { maxWarningsExceeded: budget }))).toEqual({
    results: rich,
    metadata: { cwd: '/desk', maxWarningsExceeded: budget, rulesMeta: context.rulesMeta },
  })
  expect(await print(jsonWithMetadata, [])).toBe('{"results":[],"metadata":{"cwd":"/desk","rulesMeta":{}}}')
})

test('checkstyle has a file for each file', async () => {
  expect(await print(checkstyle, rich)).toBe(`<?xml version="1.0" encoding="utf-8"?>
<checkstyle version="4.3">
<file name="/desk/threads.jsonl">
<error line="2" column="3" severity="error" message="Line one line two \\x1b[31mred\\u202e 日本語😀 (answer-every-question)" source="replylint.rules.answer-every-question" />
<error line="3" column="1" severity="warning" message="100% a,b: &quot;c&quot; &amp; &lt;d&gt; (no-cliche)" source="replylint.rules.no-cliche" />
</file>
<file name="/desk/broken.json">
<error line="0" column="0" severity="error" message="Not JSON." source="" />
</file>
</checkstyle>
`)
})

test('checkstyle puts the threads of a file together', async () => {
  const text = await print(checkstyle, [...rich, ...rich.slice(1)])
  expect(text.match(/<file /g)).toHaveLength(2)
})

test.each([checkstyle, junit])('XML that a parser takes: %o', async (format) => {
  for (const results of [[], plain, rich])
    expect(XMLValidator.validate(await print(format, results))).toBe(true)
})

test('tap has a point for each result and YAML for its findings', async () => {
  expect(await print(tap, rich)).toBe(`TAP version 14
not ok 1 - /desk/threads.jsonl t-1
  ---
  message: "Line one line two \\\\x1b[31mred\\\\u202e 日本語😀"
  severity: "error"
  data: {"line":2,"column":3,"ruleId":"answer-every-question"}
  messages:
    - message: "100% a,b: \\"c\\" & <d>"
      severity: "warning"
      data: {"line":3,"column":1,"ruleId":"no-cliche"}
  ...
not ok 2 - /desk/broken.json
  ---
  message: "Not JSON."
  severity: "error"
  data: {"line":0,"column":0,"ruleId":""}
  ...
1..2
`)
})

test('a TAP parser reads what was meant', async () => {
  const [hostile] = rich
  const results = [
    ...plain,
    { ...hostile!, filePath: '/desk/#1 # SKIP', messages: hostile!.messages.slice(1) },
  ]
  const parser = new Parser({ strict: true })
  parser.end(await print(tap, results))
  expect(parser.results).toMatchObject({ ok: false, count: 4, pass: 2, fail: 2, skip: 0, todo: 0 })
  expect(parser.failures).toMatchObject([
    {
      diag: {
        message: 'Worn.',
        data: { line: 1 },
        messages: [{ severity: 'error' }, { severity: 'warning' }],
      },
    },
    { diag: { message: 'Not JSON.', severity: 'error' } },
  ])

  const warned = new Parser({ strict: true })
  warned.end(await print(tap, sourced))
  expect(warned.results).toMatchObject({ ok: true, count: 1, pass: 1 })
})
