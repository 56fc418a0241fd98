import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseBaseline, printBaseline } from '../../src/baseline/baseline.ts'
import { Suppressions } from '../../src/baseline/suppressions.ts'
import type { LintMessage, LintResult } from '../../src/types.ts'

const found = (ruleId: string, fingerprint: string, quote = ''): LintMessage => ({
  ruleId,
  severity: 2,
  message: '',
  line: 1,
  column: 1,
  fingerprint,
  reply: { thread: null, message: 0, quote, line: 1, column: 1, endLine: 1, endColumn: 1 },
})

const result = (messages: LintMessage[], more: Partial<LintResult> = {}) =>
  ({ filePath: '/a.md', messages, suppressedMessages: [], ...more }) as unknown as LintResult

const findings = fc.array(
  fc.record({
    file: fc.constantFrom('a.md', 'б в.md'),
    rule: fc.constantFrom('x', 'y'),
    print: fc.constantFrom('1', '2', '3'),
  }),
  { maxLength: 12 },
)

function record(all: readonly { file: string; rule: string; print: string }[]) {
  const suppressions = new Suppressions({}, () => true)
  for (const { file, rule, print } of all) suppressions.apply(file, result([found(rule, print)]))
  return suppressions.next()
}

test('what was written down is known the next time, each as often as it was met, and nothing else is', () => {
  fc.assert(
    fc.property(findings, findings, (before, now) => {
      const baseline = parseBaseline(printBaseline(record(before)))
      const suppressions = new Suppressions(baseline)
      const stands = now.filter(
        ({ file, rule, print }) => suppressions.apply(file, result([found(rule, print)])).messages.length > 0,
      )
      const rest = [...before]
      const expected = now.filter((one) => {
        const index = rest.findIndex(
          ({ file, rule, print }) => file === one.file && rule === one.rule && print === one.print,
        )
        if (index !== -1) rest.splice(index, 1)
        return index === -1
      })
      expect(stands).toEqual(expected)
      const files = new Set(now.map(({ file }) => file))
      const unused = rest.filter(({ file }) => files.has(file))
      expect(printBaseline(suppressions.unused())).toBe(printBaseline(record(unused)))
      const pruned = suppressions.next({ exists: () => true })
      const again = new Suppressions(pruned)
      for (const { file, rule, print } of now) again.apply(file, result([found(rule, print)]))
      expect(again.unused()).toEqual({})
    }),
  )
})

test('one finding in the place of another of the same rule is seen', () => {
  const suppressions = new Suppressions(record([{ file: 'a.md', rule: 'x', print: '1' }]))
  const { messages, suppressed } = suppressions.apply('a.md', result([found('x', '2')]))
  expect(messages.map(({ fingerprint }) => fingerprint)).toEqual(['2'])
  expect(suppressed).toEqual([])
})

test('words are kept of templates alone, a line for each finding, everything sorted', () => {
  const suppressions = new Suppressions({}, () => true)
  suppressions.apply(
    'b.md',
    result([found('y', '2', `long\n  ${'word '.repeat(20)}`), found('x', '1', 'asap')], { source: '…' }),
  )
  suppressions.apply('a.jsonl', result([found('x', '1', 'said to Anna'), found('x', '1', 'said to Anna')]))
  expect(printBaseline(suppressions.next())).toBe(`{
  "a.jsonl": {
    "x": {
      "count": 2,
      "findings": {
        "1": { "count": 2 }
      }
    }
  },
  "b.md": {
    "x": {
      "count": 1,
      "findings": {
        "1": { "count": 1, "quote": "asap" }
      }
    },
    "y": {
      "count": 1,
      "findings": {
        "2": { "count": 1, "quote": "long word word word word word word word word word word word …" }
      }
    }
  }
}
`)
})

test('what cannot be read is never known, and of its file nobody knows what is unused', () => {
  const suppressions = new Suppressions(record([{ file: 'a.md', rule: 'x', print: '1' }]), () => true)
  const fatal: LintMessage = { ...found('x', '1'), ruleId: null, fatal: true }
  expect(suppressions.apply('a.md', result([fatal])).messages).toEqual([fatal])
  expect(suppressions.unused()).toEqual({})
})

test.each([
  ['[]', 'it is not an object'],
  ['{"a.md":{"x":{"count":1}}}', '"x" of "a.md" has no findings: write it anew with --suppress-all'],
  ['{"a.md":{"x":{"count":1,"findings":{"1":{}}}}}', '"1" of "a.md" has no count'],
])('%s is no baseline', (text, message) => {
  expect(() => parseBaseline(text)).toThrow(message)
})
