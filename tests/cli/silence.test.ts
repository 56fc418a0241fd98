import { expect, test } from 'vitest'
import { lint } from '../../src/linter/linter.ts'
import { ReplyLint } from '../../src/load/replylint.ts'
import { loadRules } from '../../src/load/rooms/rules.ts'
import type { Conditions, Rule, Thread, ThreadCheck } from '../../src/types.ts'
import { cli } from './cli.ts'

const FILE = `- id: t-1
  channel: chat
  messages:
    - { role: customer, text: "Где мой заказ?", at: 2026-03-02T10:00:00+03:00 }
- id: t-2
  channel: email
  messages:
    - { role: customer, text: "Where is my order?", at: 2026-03-02T10:00:00Z }
    - { role: agent, text: "I'll reply within two hours.", at: 2026-03-02T11:00:00Z }
`

const CONFIG = `extends: []
rules: { response-time: warn, keep-promise: error }
settings:
  channels:
    chat: { respondWithin: 5m, hours: "пн-пт 9-18 мск" }
`

const files = { 'replylint.config.yaml': CONFIG, 'threads.yaml': FILE }

test('the clock of the command line decides about silence', async () => {
  expect(await cli(['threads.yaml', '--now', '2026-03-02T16:30:00+03:00'], { files })).toMatchObject({
    code: 1,
    stdout: expect.stringMatching(/4:32 +warning +Клиент ждёт ответа: отведено 5m/),
    stderr: '',
  })
  const both = await cli(['threads.yaml', '--now', '2026-03-03T10:00:00Z', '--locale', 'en', '-f', 'json'], {
    files,
  })
  expect(JSON.parse(both.stdout).flatMap((result: { messages: unknown[] }) => result.messages)).toMatchObject(
    [
      {
        ruleId: 'response-time',
        severity: 1,
        message: expect.stringMatching(
          /^The customer is waiting: an answer had 5m, which ran out on 2026-03-02 10:05/,
        ),
        line: 4,
        column: 32,
        endLine: 4,
        reply: { thread: 't-1', message: 0, line: 1, column: 1, quote: '' },
      },
      {
        ruleId: 'keep-promise',
        severity: 2,
        line: 9,
        column: 29,
        reply: { message: 1, quote: "I'll reply within two hours" },
      },
    ],
  )
  expect(await cli(['threads.yaml'], { files })).toMatchObject({ code: 0 })
})

test('a wrong setting of time is shown where it stands', async () => {
  const wrong = CONFIG.replace('пн-пт 9-18 мск', 'пн-пт 9-18 мкс')
  const { code, stderr } = await cli(['threads.yaml'], {
    files: { ...files, 'replylint.config.yaml': wrong },
  })
  expect(code).toBe(2)
  expect(stderr).toContain('replylint.config.yaml:5:39')
  expect(stderr).toContain('"мкс" is neither days, nor hours, nor a time zone')
})

test('the clock of the library', async () => {
  const config = { extends: [], rules: { 'response-time': 'warn' } } as const
  const options = {
    overrideConfigFile: true,
    overrideConfig: config,
    now: '2026-03-02T10:30:00+03:00',
  } as const
  const thread: Thread = {
    channel: 'chat',
    messages: [{ role: 'customer', text: 'Где мой заказ?', at: '2026-03-02T10:00:00+03:00' }],
  }
  expect((await new ReplyLint(options).lintThread(thread)).messages).toMatchObject([
    { ruleId: 'response-time', reply: { message: 0 } },
  ])
  expect((await new ReplyLint(options).lintThread(thread, { only: 'last' })).messages).toEqual([])
})

const rules = await loadRules()

/** What is found when a rule speaks of each of these messages. */
function found(thread: Thread, at: readonly number[], options: object = {}, on?: Conditions) {
  const checkThread: ThreadCheck = function* () {
    for (const message of at) yield { message }
  }
  const [known] = rules.rules
  const rule: Rule = { ...known!, meta: { ...known!.meta, on }, check: undefined, checkThread }
  const messages = { ...known!.messages, en: { default: 'en' }, ru: { default: 'ru' } }
  const active = [{ rule: { ...rule, messages }, severity: 'warn' as const, options: {} }]
  return lint(thread, rules, { active, ...options }).map(
    ({ message, reply }) => `${reply!.message} ${message}`,
  )
}

const talk: Thread = {
  channel: 'chat',
  messages: [
    { role: 'customer', text: 'Где мой заказ?' },
    { role: 'bot', text: 'Минуту.' },
    { role: 'agent', text: 'Едет к вам.' },
    { role: 'agent', text: 'note', internal: true },
    { role: 'agent', text: 'Will be there soon.', channel: 'sms' },
    { role: 'customer', text: '???' },
  ],
}

test('findings about a thread stand at customers and at those who are judged', () => {
  expect(found(talk, [0, 1, 2, 3, 4, 5])).toEqual(['0 ru', '2 ru', '4 en', '5 en'])
  expect(found(talk, [0, 1, 2, 4], { lint: ['bot'] })).toEqual(['0 ru', '1 ru'])
  expect(found(talk, [0, 2, 4, 5], { only: 'last' })).toEqual(['4 en'])
  expect(found(talk, [0, 4], { locale: 'en' })).toEqual(['0 en', '4 en'])
})

test('conditions of the rule hold for the message where it speaks', () => {
  expect(found(talk, [0, 2, 4], {}, { channel: ['sms'] })).toEqual(['4 en'])
})

test('templates, empty threads and those in other languages are left alone', () => {
  expect(found({ ...talk, template: {} }, [0])).toEqual([])
  expect(found({ messages: [] }, [])).toEqual([])
  expect(found({ messages: [{ role: 'customer', text: '会議は何時ですか' }] }, [0])).toEqual([])
})

test('a rule that throws over a thread is a finding of its own', () => {
  const checkThread: ThreadCheck = () => {
    throw new Error('kaboom')
  }
  const rule: Rule = { ...rules.rules[0]!, id: 'boom', check: undefined, checkThread }
  const active = [{ rule, severity: 'warn' as const, options: {} }]
  expect(lint(talk, rules, { active })).toMatchObject([
    {
      ruleId: 'internal/rule-crash',
      severity: 2,
      messageId: 'boom',
      message: expect.stringContaining('kaboom'),
    },
  ])
})
