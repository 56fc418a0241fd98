import { expect, test } from 'vitest'
import { ReplyLint } from '../../src/load/replylint.ts'
import type { Message } from '../../src/types.ts'

const replylint = new ReplyLint({
  overrideConfigFile: true,
  overrideConfig: { rules: { 'no-cliche': 'error' } },
})

const authors = async (messages: Message[]) => {
  const result = await replylint.lintThread({ channel: 'email', messages })
  return result.messages
    .filter(({ ruleId }) => ruleId === 'no-cliche')
    .map(({ reply }) => [reply?.agent, reply?.channel, reply?.at])
}

const text = 'We apologise for any inconvenience caused.'
const at = '2026-03-01T10:00:00+03:00'

test('a finding names who wrote the reply, where and when, as far as the thread says', async () => {
  expect(
    await authors([
      { role: 'agent', text, at, author: { id: '17', name: 'Leo', email: 'leo@example.com' } },
      { role: 'agent', text, channel: 'chat', author: { email: 'mia@example.com' } },
      { role: 'agent', text },
    ]),
  ).toEqual([
    ['Leo', 'email', at],
    ['mia@example.com', 'chat', undefined],
    [undefined, 'email', undefined],
  ])
})
