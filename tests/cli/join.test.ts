import { expect, it } from 'vitest'
import { cli } from './cli.ts'

const author = { id: '17', email: 'ann@example.com' }
const chat = {
  id: 'chat',
  channel: 'chat',
  messages: [
    {
      role: 'customer',
      at: '2026-03-01T10:00:00Z',
      author,
      text: 'My order A-4417 has not come. My phone is +7 912 345-67-89.',
    },
    {
      role: 'agent',
      at: '2026-03-01T10:05:00Z',
      text: 'Thank you, we are looking into it and will write today.',
    },
  ],
}
const mail = {
  id: 'mail',
  channel: 'email',
  messages: [
    {
      role: 'customer',
      at: '2026-03-02T10:00:00Z',
      author: { email: 'Ann@example.com' },
      text: 'Hello, is there any news about my order?',
    },
    { role: 'agent', at: '2026-03-02T10:05:00Z', text: 'Hello! Please tell us your phone number.' },
  ],
}
const files = {
  'chat.json': JSON.stringify(chat),
  'mail.json': JSON.stringify(mail),
  'replylint.config.yaml': 'extends: []\nrules: { no-repeat-request: error }\n',
}

it('alone, a reply is judged by its own thread', async () => {
  const { code, stdout } = await cli(['-f', 'unix', 'chat.json', 'mail.json'], { files })
  expect({ code, stdout }).toEqual({ code: 0, stdout: '' })
})

it('--join customer: it is judged with what the customer said elsewhere', async () => {
  const { code, stdout } = await cli(['-f', 'unix', '--join', 'customer', 'chat.json', 'mail.json'], {
    files,
  })
  expect(code).toBe(1)
  expect(stdout).toMatch(/^<cwd>\/mail\.json:1:\d+: .*no-repeat-request/)
})
