import { expect, test } from 'vitest'
import { withChannels } from '../../src/linter/channels.ts'

test('each channel has its limits; settings change what they name', () => {
  const { channels, address } = withChannels({
    address: 'вы',
    channels: { chat: { maxSentences: 3 }, sms: { maxCharacters: 320 } },
  })
  expect(address).toBe('вы')
  expect(channels).toMatchObject({
    chat: { maxCharacters: 600, maxSentences: 3, respondWithin: '5m', greeting: 'once' },
    sms: { maxCharacters: 320, respondWithin: '4h' },
    email: { maxCharacters: 1800, respondWithin: '24h', greeting: 'first' },
  })
  expect(Object.keys(withChannels({}).channels!).sort()).toEqual([
    'chat',
    'email',
    'form',
    'messenger',
    'phone',
    'review',
    'sms',
    'social',
  ])
})
