import type { LintMessage, LintResult } from '../../src/types.ts'

const message = (rest: Partial<LintMessage>): LintMessage => ({
  ruleId: 'no-cliche',
  severity: 1,
  message: 'Worn.',
  line: 1,
  column: 5,
  ...rest,
})

const result = (filePath: string, rest: Partial<LintResult>): LintResult => ({
  filePath,
  messages: [],
  suppressedMessages: [],
  errorCount: 0,
  fatalErrorCount: 0,
  warningCount: 0,
  fixableErrorCount: 0,
  fixableWarningCount: 0,
  usedDeprecatedRules: [],
  ...rest,
})

/** Results that ESLint could have made: plain text of one width, a fix, a fatal problem, a clean file. */
export const plain: readonly LintResult[] = [
  result('/desk/templates/refund, late.md', {
    messages: [
      message({ endLine: 1, endColumn: 9 }),
      message({
        ruleId: 'customer-focus',
        severity: 2,
        line: 12,
        column: 10,
        message: 'About us: «нам очень жаль»',
        fix: { range: [3, 7], text: 'x' },
      }),
      message({ line: 103, column: 1, message: 'Ends with a gap .' }),
    ],
    errorCount: 1,
    warningCount: 2,
    fixableErrorCount: 1,
  }),
  result('/desk/clean.md', {}),
  result('/desk/broken.json', {
    messages: [message({ ruleId: null, severity: 2, fatal: true, message: 'Not JSON.', line: 0, column: 0 })],
    errorCount: 1,
    fatalErrorCount: 1,
  }),
]

/** What only replylint has: threads, related places, fingerprints, suppressed findings, and text that misbehaves. */
export const rich: readonly LintResult[] = [
  result('/desk/threads.jsonl', {
    threadId: 't-1',
    messages: [
      message({
        ruleId: 'answer-every-question',
        severity: 2,
        message: 'Line one\r\n  line two \u001b[31mred\u202e 日本語😀',
        line: 2,
        column: 3,
        endLine: 2,
        endColumn: 9,
        suggestions: [{ messageId: 'suggest', desc: 'Say it', fix: { range: [10, 12], text: 'да <b>' } }],
        related: [
          { message: 0, quote: 'Где?', line: 1, column: 4, endLine: 1, endColumn: 8, text: 'asked here' },
        ],
        fingerprint: 'abc123',
        url: 'https://example.org/answer-every-question',
      }),
      message({ message: '100% a,b: "c" & <d>', line: 3, column: 1 }),
    ],
    suppressedMessages: [
      {
        ...message({ line: 9 }),
        suppressions: [{ kind: 'directive', justification: 'agreed with legal' }],
      },
    ],
    errorCount: 1,
    warningCount: 1,
  }),
  ...plain.slice(2),
]

const place = { thread: 't-7', message: 1, line: 1, column: 1, endLine: 1, endColumn: 9, quote: 'нам жаль' }

/** Findings of people: agents with names, channels and days; one that nobody wrote. */
export const staffed: readonly LintResult[] = [
  result('/desk/march.jsonl', {
    threadId: 't-7',
    messages: [
      message({ reply: { ...place, agent: 'Анна 日', channel: 'email', at: '2026-03-02T10:00:00+03:00' } }),
      message({ ruleId: 'greeting', severity: 2, reply: { ...place, agent: 'Лео', channel: 'chat' } }),
    ],
    errorCount: 1,
    warningCount: 1,
  }),
  result('/desk/march.jsonl', {
    threadId: 't-8',
    messages: [
      message({ reply: { ...place, agent: 'Анна 日', channel: 'email', at: '2026-03-09T10:00:00+03:00' } }),
      message({}),
    ],
    warningCount: 2,
  }),
  result('/desk/march.jsonl', { threadId: 't-9' }),
]

/** A template whose text is at hand, with a fix, and one finding that has no thread id of its own. */
export const sourced: readonly LintResult[] = [
  result('/desk/a𐐀.md', {
    messages: [
      message({
        line: 2,
        column: 4,
        endLine: 2,
        endColumn: 8,
        message: 'Жаль.',
        fix: { range: [8, 12], text: 'Понимаем' },
        suggestions: [{ desc: 'Drop it', fix: { range: [7, 12], text: '' } }],
        fingerprint: 'f1',
        url: 'https://example.org/no-cliche',
      }),
      message({ fingerprint: 'f1', line: 3, column: 1 }),
    ],
    warningCount: 2,
    fixableWarningCount: 1,
    source: 'Hey,\na𐐀жаль\nok\n',
  }),
]

export const context = {
  cwd: '/desk',
  color: false,
  version: '1.2.3',
  rulesMeta: {
    'answer-every-question': {
      docs: {
        description: 'Answer every question.',
        url: 'https://example.org/answer-every-question',
        category: 'answer',
      },
      hasSuggestions: true,
    },
    'no-cliche': { docs: { description: 'No worn phrases.', category: 'answer' }, hasSuggestions: false },
  },
}
