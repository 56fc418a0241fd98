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
