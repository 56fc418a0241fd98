import type { LintMessage, LintResult, Message, Role, Thread } from '../../src/types.ts'

/** A finding at the words of a message; without words at all of it. */
interface Found {
  readonly rule?: string
  readonly error?: boolean
  readonly text?: string
  readonly at: number
  readonly words?: string
  /** Words of other messages. */
  readonly related?: readonly (readonly [message: number, words: string])[]
  readonly suggest?: string
  readonly url?: string
}

/** A result with its thread, as linting with `threads` gives it. */
export function resultOf(
  thread: Thread,
  found: readonly Found[],
  filePath = '/desk/march.jsonl',
): LintResult {
  const messages = found.map((one) => toMessage(thread, one))
  const errorCount = messages.filter(({ severity }) => severity === 2).length
  return {
    filePath,
    messages,
    suppressedMessages: [],
    errorCount,
    fatalErrorCount: 0,
    warningCount: messages.length - errorCount,
    fixableErrorCount: 0,
    fixableWarningCount: 0,
    usedDeprecatedRules: [],
    ...(thread.id !== undefined && { threadId: thread.id }),
    thread,
  }
}

export const said = (role: Role, text: string, more: Partial<Message> = {}): Message => ({
  role,
  text,
  ...more,
})

function toMessage(thread: Thread, found: Found): LintMessage {
  const {
    rule = 'no-cliche',
    error = false,
    text = 'Worn.',
    at,
    words = '',
    related = [],
    suggest,
    url,
  } = found
  const message = thread.messages[at]!
  const before = message.text.slice(0, Math.max(0, message.text.indexOf(words))).split('\n')
  const place = { line: before.length, column: before.at(-1)!.length + 1 }
  const agent = message.role === 'agent' ? message.author?.name : undefined
  return {
    ruleId: rule,
    severity: error ? 2 : 1,
    message: text,
    ...place,
    reply: {
      thread: thread.id ?? null,
      message: at,
      ...place,
      endLine: place.line,
      endColumn: place.column + words.length,
      quote: words,
      ...(agent && { agent }),
      ...(thread.channel && { channel: thread.channel }),
      ...(message.at && { at: message.at }),
    },
    ...(suggest && { suggestions: [{ desc: suggest, fix: { range: [0, 1], text: '' } }] }),
    related: related.map(([index, quote]) => ({
      message: index,
      quote,
      offset: thread.messages[index]!.text.indexOf(quote),
      line: 1,
      column: 1,
      endLine: 1,
      endColumn: 1,
      text: 'asked here',
    })),
    ...(url && { url }),
  }
}

/** Two agents, two channels, two days; one thread with nothing to say about. */
export const march: readonly LintResult[] = [
  resultOf(
    {
      id: 't-1',
      channel: 'email',
      subject: 'Charged twice',
      messages: [
        said('customer', 'Hello.\nWhen do I get the second payment back?', {
          at: '2026-03-02T09:14:00+03:00',
        }),
        said('agent', 'We are sorry.\nWe are truly sorry to hear that.', {
          at: '2026-03-02T11:40:00+03:00',
          author: { name: 'Leo' },
        }),
      ],
    },
    [
      {
        rule: 'answer-every-question',
        error: true,
        text: 'Not answered.',
        at: 1,
        related: [[0, 'When do I get the second payment back?']],
        url: 'https://example.org/answer',
      },
      { at: 1, words: 'truly sorry to hear', suggest: 'Say what for' },
      { rule: 'customer-focus', error: true, text: 'About us.', at: 1, words: 'We are truly' },
    ],
  ),
  resultOf(
    {
      id: 't-2',
      channel: 'chat',
      messages: [
        said('customer', 'Is the shop open on Sunday?', { at: '2026-03-05T10:00:00+03:00' }),
        said('agent', 'It is our top priority.', {
          at: '2026-03-05T10:01:00+03:00',
          author: { name: 'Mia' },
        }),
      ],
    },
    [{ at: 1, words: 'top priority' }],
  ),
  resultOf({ id: 't-3', messages: [said('customer', 'Thanks!'), said('agent', 'Gladly, Ann.')] }, []),
]

const HOSTILE = [
  '<script>alert(1)</script>',
  '</script><script>alert(2)</script>',
  '<!--<script>',
  '<img src=x onerror=alert(3)>',
  '<a href="javascript:alert(4)">here</a> javascript:alert(5) https://evil.example/',
  '"><svg onload=alert(6)>',
  '\u001b[31mred\u001b[0m \u0007bell',
  'safe \u202egnp.exe\u202c \u2067rtl\u2069 \u200f',
  '{{constructor}} {alert(7)} `x`',
  '__proto__',
]

/** What nobody should be able to make the page do, in every place where a text of others can stand. */
export const hostile: readonly LintResult[] = HOSTILE.map((text, index) =>
  resultOf(
    {
      id: text,
      subject: index % 2 ? text : undefined,
      channel: (index === 3 ? text : 'chat') as 'chat',
      messages: [
        said('customer', text, { author: { name: text }, at: text }),
        said('agent', text, { author: { name: text }, at: index === 0 ? text : '2026-03-02T10:00:00Z' }),
      ],
    },
    [
      {
        rule: index === 1 ? text : 'no-cliche',
        text,
        at: 1,
        words: text.slice(1),
        related: [[0, text]],
        suggest: text,
        url: index === 4 ? 'javascript:alert(8)' : 'https://example.org/rule',
      },
    ],
    `/desk/${text}`,
  ),
)

/** So many findings as a month of a large desk has: two in each thread. */
export function many(findings: number): LintResult[] {
  return Array.from({ length: findings / 2 }, (_, index) => {
    const day = String((index % 28) + 1).padStart(2, '0')
    const at = `2026-03-${day}T10:00:00+03:00`
    const messages = [
      said('customer', `Order ${index} came late and the box was open. When will you send another one?`, {
        at,
      }),
      said('agent', `Hello! We are sorry for any inconvenience. ${'We will look into it. '.repeat(12)}`, {
        at,
        author: { name: `Agent ${index % 40}` },
      }),
    ]
    const thread: Thread = { id: `t-${index}`, channel: index % 3 ? 'email' : 'chat', messages }
    return resultOf(thread, [
      { at: 1, words: 'any inconvenience', rule: `rule-${index % 50}` },
      {
        at: 1,
        error: true,
        rule: 'answer-every-question',
        related: [[0, 'When will you send another one?']],
      },
    ])
  })
}
