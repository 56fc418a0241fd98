import { expect, test } from 'vitest'
import { formatterNames } from '../../src/load/formatter.ts'
import { cli } from './cli.ts'

const files = {
  'late.jsonl': `${JSON.stringify({
    id: 't-1',
    channel: 'chat',
    messages: [
      { role: 'customer', text: 'Where is my <b>order</b>?' },
      { role: 'agent', text: 'It comes asap.', author: { name: 'Leo' } },
    ],
  })}\n`,
  // A directive and rules that compare templates: both hold results back.
  'pony.md': 'Your pony. <!-- replylint-disable-line say-when -->\n',
}

test('html has the conversations that were judged, templates too', async () => {
  const { code, stdout, stderr } = await cli(['-f', 'html', '--locale', 'en', '.'], { files })
  expect({ code, stderr }).toEqual({ code: 1, stderr: '' })
  const json = (id: string) => JSON.parse(new RegExp(`id="${id}">([^]*?)</script>`).exec(stdout)![1]!)
  const threads: { file: string; messages: { role: string; text: string }[] }[] = json('threads')
  expect(threads.map(({ file, messages }) => [file, ...messages.map(({ role }) => role)]).sort()).toEqual([
    ['late.jsonl', 'customer', 'agent'],
    ['pony.md', 'agent'],
  ])
  expect(json('about')).toMatchObject({ locale: 'en', threads: 2, replies: 2, agents: { Leo: 1, '': 1 } })
  expect(stdout.trimEnd().endsWith('</html>')).toBe(true)
})

test('no other format has whole conversations', async () => {
  for (const name of ['json', 'json-with-metadata', 'jsonl', 'sarif']) {
    const { stdout } = await cli(['-f', name, 'late.jsonl'], { files })
    expect(stdout).not.toContain('Where is my')
  }
})

test('every format prints something of its own and ends with a line', async () => {
  const printed = new Set<string>()
  for (const name of formatterNames) {
    const { code, stdout, stderr } = await cli(['-f', name, '.'], { files })
    expect({ name, code, stderr }).toEqual({ name, code: 1, stderr: '' })
    expect(stdout).toMatch(/[^\n]\n{1,2}$/)
    printed.add(stdout)
  }
  expect(printed.size).toBe(formatterNames.length)
})

test('--help names every format', async () => {
  const { stdout } = await cli(['--help'])
  const help = stdout.replace(/\s+/g, ' ')
  expect(help).toContain(formatterNames.join(', '))
})
