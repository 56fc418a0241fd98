import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bytesContent } from '../../src/load/files/content.ts'
import { readContent } from '../../src/load/files/read.ts'
import { readSubject } from '../../src/reading/mail/subject.ts'
import type { Entry, ReadProblem } from '../../src/types.ts'

async function read(file: Buffer, from: string, agents: readonly string[] = []) {
  const all: (Entry | ReadProblem)[] = []
  for await (const item of readContent(bytesContent(file), 'given', { from, agents })) all.push(item)
  return all
}

const isEntry = (item: Entry | ReadProblem): item is Entry => 'thread' in item

const words = fc
  .string({
    unit: fc.constantFrom('а', 'Ж', 'x', ' ', '\n', '=', '.', '>', 'From ', '-', '—'),
    maxLength: 30,
  })
  .map((text) => `A${text.replace(/[ \t]+$/gm, '')}`.trimEnd())

const head = (transfer: string, charset: string) =>
  `From: Ann <ann@example.com>\nSubject: x\nContent-Type: text/plain; charset=${charset}\nContent-Transfer-Encoding: ${transfer}\n\n`

/** Quoted-printable as any mail program may write it, lines broken after some signs. */
const quoted = (text: string, width: number) =>
  text
    .split('\n')
    .map((line) => {
      const signs = Array.from(Buffer.from(line, 'utf8'), (byte) =>
        byte < 0x80 && byte !== 0x3d
          ? String.fromCharCode(byte)
          : `=${byte.toString(16).toUpperCase().padStart(2, '0')}`,
      )
      return signs.map((sign, index) => (index % width === width - 1 ? `${sign}=\n` : sign)).join('')
    })
    .join('\n')

describe('a mail', () => {
  it.each(['\n', '\r\n'])('in UTF-8 is read sign by sign, lines end with %j', async (feed) => {
    await fc.assert(
      fc.asyncProperty(words, async (text) => {
        const file = (head('8bit', 'utf-8') + text).replaceAll('\n', feed)
        const { thread, origin } = (await read(Buffer.from(file), 'eml')).find(isEntry)!
        expect(thread.messages[0]!.text).toBe(text)
        const lines = file.split('\n')
        for (let offset = 0; offset < text.length; offset++) {
          const { line, column } = origin.locate(0, offset)
          if (text[offset]!.trim() !== '') expect(lines[line - 1]![column - 1]).toBe(text[offset])
        }
      }),
    )
  })

  it('in quoted-printable is read sign by sign', async () => {
    await fc.assert(
      fc.asyncProperty(words, fc.integer({ min: 5, max: 40 }), async (text, width) => {
        const file = head('quoted-printable', 'utf-8') + quoted(text, width)
        const { thread, origin } = (await read(Buffer.from(file), 'eml')).find(isEntry)!
        expect(thread.messages[0]!.text).toBe(text)
        const lines = file.split('\n')
        for (let offset = 0; offset < text.length; offset++) {
          if (text[offset]!.trim() === '') continue
          const { line, column } = origin.locate(0, offset)
          const [written] = quoted(text[offset]!, 99).match(/^=..|^./)!
          expect(lines[line - 1]!.slice(column - 1)).toContain(written)
          expect(lines[line - 1]!.startsWith(written!, column - 1)).toBe(true)
        }
      }),
    )
  })
})

it.each([
  ['Re: RE[2]: Fwd: Order', 'Order', true],
  ['FW: Order', 'Order', false],
  ['Отв: Заказ: где он?', 'Заказ: где он?', true],
  ['Order: 5', 'Order: 5', false],
])('the subject %j', (subject, text, isReply) => {
  expect(readSubject(subject)).toEqual({ text, isReply })
})

it('without agents the authors of a mailbox are listed once', async () => {
  const mail = (from: string, id: string, answers = '') =>
    `From x Mon May  4 08:15:00 2026\nFrom: ${from}\nMessage-ID: <${id}@x>\n${answers}\nHello\n\n`
  const file =
    mail('Ann <ann@example.com>', '1') + mail('Maria <m@shop.example>', '2', 'In-Reply-To: <1@x>\n')
  const items = await read(Buffer.from(file), 'mbox')
  expect(items.filter(isEntry).map(({ thread }) => thread.messages.length)).toEqual([2])
  expect(items.filter((item) => !isEntry(item))).toEqual([
    {
      problem:
        'The file does not say who is the agent: name them with --agents or "agents" in the config. Authors met: Ann <ann@example.com> (1), Maria <m@shop.example> (1).',
      at: { line: 1, column: 1, offset: 0 },
    },
  ])
})

it('what programs send is of a bot', async () => {
  const marks = ['Auto-Submitted: auto-replied', 'Precedence: bulk', 'X-Autoreply: yes', 'Return-Path: <>']
  for (const mark of [...marks, 'Auto-Submitted: no', 'Precedence: list', 'X-Auto-Response-Suppress: All']) {
    const [entry] = await read(Buffer.from(`From: m@shop.example\n${mark}\n\nHello\n`), 'eml', [
      '@shop.example',
    ])
    expect([mark, (entry as Entry).thread.messages[0]!.role]).toEqual([
      mark,
      marks.includes(mark) ? 'bot' : 'agent',
    ])
  }
})
