import { createHash } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { createHtml, type ReportPage } from '../../src/formatters/html/html.ts'
import { reportPage } from '../../src/load/formatters/report-page.ts'
import { hostile, march } from '../report/results.ts'
import { print } from './print.ts'
import { plain } from './results.ts'

const BARE = createHtml(['', '\n', ''])

test('the data: threads with findings and their messages, then what was judged', async () => {
  const [threads, about] = (await print(BARE, [...march, ...plain.slice(1)], false, { locale: 'ru' })).split(
    '\n\n',
  )
  expect(about).toBeUndefined()
  const lines = threads!.split('\n')
  const sums = JSON.parse(lines.pop()!)
  const records = JSON.parse(lines.join('\n'))
  expect(sums).toEqual({
    version: '1.2.3',
    locale: 'ru',
    threads: 5,
    replies: 3,
    agents: { Leo: 1, Mia: 1, '': 1 },
    channels: { email: 1, chat: 1, '': 1 },
  })
  expect(records).toHaveLength(3)
  expect(records[1]).toEqual({
    file: 'march.jsonl',
    id: 't-2',
    channel: 'chat',
    messages: [
      { role: 'customer', text: 'Is the shop open on Sunday?', at: '2026-03-05T10:00:00+03:00' },
      { role: 'agent', text: 'It is our top priority.', name: 'Mia', at: '2026-03-05T10:01:00+03:00' },
    ],
    findings: [
      {
        rule: 'no-cliche',
        error: false,
        text: 'Worn.',
        line: 1,
        column: 11,
        place: { message: 1, quote: 'top priority', start: 10, end: 22 },
        related: [],
        suggestions: [],
        agent: 'Mia',
        channel: 'chat',
        day: '2026-03-05',
      },
    ],
  })
  expect(records[0].findings[2].place).toEqual({ message: 1, quote: 'We are truly', start: 14, end: 26 })
  expect(records[0].findings[0].place).toEqual({ message: 1, quote: '' })
  expect(records[2]).toEqual({
    file: 'broken.json',
    messages: [],
    findings: [
      { rule: '', error: true, text: 'Not JSON.', line: 0, column: 0, related: [], suggestions: [] },
    ],
  })
})

test('no data can end the element that it stands in', async () => {
  expect(await print(BARE, hostile)).not.toContain('<')
})

let page: ReportPage
beforeAll(async () => {
  page = await reportPage()
})

test('the page is one file that asks for nothing and runs nothing but its own script', () => {
  const whole = page.join('')
  expect(whole).not.toMatch(
    /\{\{|<link|<img|\ssrc=|@import|url\(|eval\(|innerHTML|outerHTML|insertAdjacentHTML|document\.write/,
  )
  const policy = /Content-Security-Policy" content="([^"]*)"/.exec(whole)![1]!
  for (const [tag, directive] of [
    ['script', 'script-src'],
    ['style', 'style-src'],
  ]) {
    const text = new RegExp(`<${tag}>([^]*?)</${tag}>`).exec(whole)![1]!
    const hash = createHash('sha256').update(text).digest('base64')
    expect(policy).toContain(`${directive} 'sha256-${hash}'`)
  }
  expect(policy).toContain("default-src 'none'")
})
