import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { textContent } from '../../src/load/files/content.ts'
import { readContent } from '../../src/load/files/read.ts'
import { detect } from '../../src/readers/whatsapp/detect.ts'
import type { Message } from '../../src/types.ts'

interface Table {
  readonly headers: readonly { line: string; author?: string; at: string; text: string }[]
  readonly orders: readonly { dates: readonly string[]; at: readonly string[] }[]
  readonly bodies: readonly { body: string; text?: string; attachments?: unknown; system?: boolean }[]
}

const file = fileURLToPath(new URL('whatsapp.yaml', import.meta.url))
const { headers, orders, bodies }: Table = parse(readFileSync(file, 'utf8'))

async function messagesOf(text: string): Promise<readonly Message[]> {
  const messages: Message[] = []
  for await (const item of readContent(textContent(text), 'chat.txt', { from: 'whatsapp', agents: ['Ann'] }))
    if ('thread' in item) messages.push(...item.thread.messages)
  return messages
}

describe('WhatsApp', () => {
  it.each(headers)('$line', async ({ line, author, at, text }) => {
    const [message] = await messagesOf(`${line}\n`)
    expect(message?.author?.name).toBe(author)
    expect(message?.at).toBe(at)
    expect(message?.text).toBe(text)
  })

  it.each(orders)('$dates', async ({ dates, at }) => {
    const messages = await messagesOf(dates.map((date) => `${date}, 10:00 - Ann: hi\n`).join(''))
    expect(messages.map((message) => message.at)).toEqual(at.map((day) => `${day}T10:00:00Z`))
  })

  it.each(bodies)('$body', async ({ body, text = '', attachments, system = false }) => {
    const [message] = await messagesOf(`15.09.26, 16:41 - Ann: ${body}\n`)
    expect(message?.text).toBe(text)
    expect(message?.attachments).toEqual(attachments)
    expect(message?.role).toBe(system ? 'system' : 'agent')
  })

  it.each(['<Media omitted>', '<Без медиафайлов>'])('is known by %s', (words) => {
    const chat = '15.09.26, 16:40 - Ann: hi\n15.09.26, 16:41 - Bob: '
    expect(detect(`${chat}${words}\n`, 'chat.txt')).toBe(0.9)
    expect(detect(`${chat}bye\n`, 'chat.txt')).toBe(0.55)
  })
})
