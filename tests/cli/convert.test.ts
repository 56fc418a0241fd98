import { expect, it } from 'vitest'
import { cli } from './cli.ts'

const DIALOGUE = 'Customer: Where is my order?\nAgent (Ann): It comes tomorrow.\n'

it('writes one thread a line', async () => {
  expect(await cli(['convert', 'chat.txt'], { files: { 'chat.txt': DIALOGUE } })).toMatchObject({
    code: 0,
    stdout:
      '{"messages":[{"role":"customer","text":"Where is my order?"},{"role":"agent","text":"It comes tomorrow.","author":{"name":"Ann"}}]}\n',
    stderr: '',
  })
})

it('writes a list in YAML, templates as templates', async () => {
  const files = { 'refund.md': '---\ntitle: Refund\nlocale: en-GB\n---\nThe money comes today.\n' }
  expect(await cli(['convert', '--to', 'yaml', 'refund.md'], { files })).toMatchObject({
    code: 0,
    stdout: '- title: Refund\n  locale: en-GB\n  text: |\n    The money comes today.\n',
  })
})

it('goes on after what cannot be read, and ends with 2', async () => {
  const files = { 'a.jsonl': '{"messages": []}\n{"messages" []}\n{"id": "b", "messages": []}\n' }
  expect(await cli(['convert', 'a.jsonl'], { files })).toMatchObject({
    code: 2,
    stdout: '{"messages":[]}\n{"id":"b","messages":[]}\n',
    stderr: '<cwd>/a.jsonl:2:13: Not JSON: expected ":".\n',
  })
})

it('tells of a form that it cannot write', async () => {
  expect(await cli(['convert', '--to', 'xml'])).toMatchObject({
    code: 2,
    stderr: "option '--to <form>' argument 'xml' is invalid. Allowed choices are jsonl, yaml.\n",
  })
})

const MASKED = ['convert', '--anonymize', 'chat.jsonl']

const jsonl = (...threads: object[]) => ({
  'chat.jsonl': threads.map((thread) => `${JSON.stringify(thread)}\n`).join(''),
})

it('masks people and numbers, the same ones the same everywhere', async () => {
  const files = jsonl(
    {
      id: '+79161234567',
      subject: 'Возврат для Анны Тырышкиной, заказ № AB-12345',
      customer: { name: 'Тырышкина Анна Петровна' },
      messages: [
        {
          role: 'customer',
          text: 'Это Анна, +7 (916) 123-45-67, Anna.T@mail.example. Заказ № AB-12345, карта 4276 1234 5678 9012. Курьер Павел нахамил.',
          author: { id: '9161', name: 'Анна Тырышкина', email: 'anna.t@mail.example' },
          attachments: [{ type: 'image', name: 'Паспорт_Тырышкиной_Анны.jpg' }],
        },
        {
          role: 'agent',
          text: 'Здравствуйте, Анна Петровна!\nПередала Тырышкиной Анне заказ AB-12345. С верой в лучшее.\n\nС уважением,\nВера Грант',
          author: { name: 'Вера Грант' },
        },
      ],
    },
    { messages: [{ role: 'customer', text: 'Это Анна, 8 916 123-45-67, anna.t@mail.example.' }] },
  )
  const { stdout } = await cli(MASKED, { files })
  expect(
    stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line)),
  ).toEqual([
    {
      id: '+79990000001',
      subject: 'Возврат для Галины Рябининой, заказ № AB-52399',
      customer: { name: 'Рябинина Галина Карповна' },
      messages: [
        {
          role: 'customer',
          text: 'Это Галина, +7 (999) 000-00-01, user1@example.com. Заказ № AB-52399, карта 0503 6615 9032 9166. Курьер Вадим нахамил.',
          author: { id: 'author1', name: 'Галина Рябинина', email: 'user1@example.com' },
          attachments: [{ type: 'image', name: 'Паспорт_Рябининой_Галины.jpg' }],
        },
        {
          role: 'agent',
          text: 'Здравствуйте, Галина Карповна!\nПередала Рябининой Галине заказ AB-52399. С верой в лучшее.\n\nС уважением,\nЛариса Осокина',
          author: { name: 'Лариса Осокина' },
        },
      ],
    },
    { messages: [{ role: 'customer', text: 'Это Галина, 8 999 000-00-01, user1@example.com.' }] },
  ])
})

it('masks a name only where it is one', async () => {
  const files = jsonl({
    customer: { name: 'Will Kowalczyk' },
    messages: [
      { role: 'customer', text: 'Hi, this is Will. Will you refund order #10293? Mark the date.' },
      {
        role: 'agent',
        text: "Hi Will,\n\nWill's order is on the way, see https://shop.example/o?mail=will%40mail.example. Mark will call you.\n\nBest regards,\nMark Grant",
        author: { name: 'Mark Grant' },
      },
      { role: 'bot', text: 'Rate us!', author: { name: 'Support Team' } },
    ],
  })
  const { stdout } = await cli(MASKED, { files })
  expect(JSON.parse(stdout)).toEqual({
    customer: { name: 'Vadim Fairley' },
    messages: [
      { role: 'customer', text: 'Hi, this is Vadim. Will you refund order #13056? Mark the date.' },
      {
        role: 'agent',
        text: "Hi Vadim,\n\nVadim's order is on the way, see https://shop.example/o?mail=user1@example.com. Edward will call you.\n\nBest regards,\nEdward Holloway",
        author: { name: 'Edward Holloway' },
      },
      { role: 'bot', text: 'Rate us!', author: { name: 'Support Team' } },
    ],
  })
})
