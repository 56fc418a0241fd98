import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { isFault, toThread } from '../../src/reading/canonical/record.ts'
import { thread, threadFile } from '../../src/reading/canonical/thread-schema.ts'

it('the published schema is the one in the code (npm run schemas)', () => {
  const published = readFileSync(new URL('../../schema/thread.schema.json', import.meta.url), 'utf8')
  expect(JSON.parse(published)).toEqual(z.toJSONSchema(threadFile, { io: 'input' }))
})

/** Values that each field is given in turn, good and bad. */
const VALUES: readonly unknown[] = [
  undefined,
  null,
  '',
  'text',
  'agent',
  'email',
  'open',
  'Вы',
  0,
  3,
  7.5,
  true,
  [],
  {},
  ['a', 1],
  [null],
  [{}],
  [{ type: 'image' }],
  [{ type: 'image', name: 5 }],
  [{ type: 'scan' }],
  { name: 'Анна', id: 5, email: null },
  { name: [] },
  { address: 'ты' },
  { address: 'вас' },
  { tags: 'vip' },
  { products: ['a'] },
  [{ role: 'agent' }],
  [{ role: 'operator' }],
  [{ text: 'a' }],
  [{ role: 'agent', text: null }],
]

const THREAD = ['id', 'channel', 'language', 'subject', 'status', 'customer', 'messages', 'custom']
const MESSAGE = ['role', 'text', 'channel', 'author', 'internal', 'rating', 'attachments', 'custom']

describe('the reader takes what the schema takes', () => {
  const agree = (make: () => unknown) => {
    const fits = thread.safeParse(make()).success
    expect({ value: make(), fits: !isFault(toThread(make())) }).toEqual({ value: make(), fits })
  }

  it.each(THREAD)('thread.%s', (key) => {
    for (const value of VALUES) agree(() => structuredClone({ messages: [], [key]: value }))
  })

  it.each(MESSAGE)('message.%s', (key) => {
    for (const value of VALUES) agree(() => structuredClone({ messages: [{ role: 'agent', [key]: value }] }))
  })

  it('what is no object', () => {
    for (const value of VALUES) agree(() => structuredClone(value))
  })
})
