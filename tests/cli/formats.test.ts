import { expect, test } from 'vitest'
import { collect } from '../../src/load/collect.ts'
import { formatterNames } from '../../src/load/formatters/built-in.ts'
import { loadFormatter } from '../../src/load/formatters/formatter.ts'
import { context, rich } from '../formatters/results.ts'
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
  for (const name of ['json', 'sarif']) {
    const { stdout } = await cli(['-f', name, 'late.jsonl'], { files })
    expect(stdout).not.toContain('Where is my')
  }
})

test('every format can be loaded and prints something of its own', async () => {
  const printed = new Set<string>()
  for (const name of formatterNames) {
    const { stream, lines } = await loadFormatter(name, '/desk')
    const text = (await collect(stream(rich, context))).join('')
    expect([name, text.endsWith('\n')]).toEqual([name, lines || name === 'stylish'])
    printed.add(text)
  }
  expect(printed.size).toBe(formatterNames.length)
})

test('--help names every format', async () => {
  const { stdout } = await cli(['--help'])
  const help = stdout.replace(/\s+/g, ' ')
  expect(help).toContain(formatterNames.join(', '))
})
