import { expect, test } from 'vitest'
import { cli } from './cli.ts'

const thread = (id: string, text: string, agent: string) =>
  JSON.stringify({
    id,
    channel: 'chat',
    messages: [
      { role: 'customer', text: 'Where is my order?' },
      { role: 'agent', text, author: { name: agent } },
    ],
  })

const files = {
  'chat.jsonl': [
    thread('t1', 'A pony will bring it asap.', 'Ann'),
    thread('t2', 'It comes today.', 'Bob'),
  ].join('\n'),
}

test('--score: replies, agents and channels, after the report or as JSON', async () => {
  const json = await cli(['--score', '-f', 'json', 'chat.jsonl'], { files })
  expect(json.code).toBe(1)
  const { replies, agents, channels, total } = JSON.parse(json.stdout)
  expect(replies).toEqual([
    {
      filePath: '<cwd>/chat.jsonl',
      thread: 't1',
      message: 1,
      agent: 'Ann',
      channel: 'chat',
      score: 0,
      categories: {},
    },
    {
      filePath: '<cwd>/chat.jsonl',
      thread: 't2',
      message: 1,
      agent: 'Bob',
      channel: 'chat',
      score: 100,
      categories: {},
    },
  ])
  expect(agents.map(({ name, score }: { name: string; score: number }) => [name, score])).toEqual([
    ['Ann', 0],
    ['Bob', 100],
  ])
  expect(channels).toEqual([{ name: 'chat', replies: 2, score: 50, categories: {} }])
  expect(total).toEqual({ replies: 2, score: 50, categories: {} })

  const text = await cli(['--score', 'chat.jsonl'], { files })
  expect(text.stdout).toContain('names no time')
  expect(text.stdout).toMatch(/│ 50 +│ 2 +│ channel chat/)
  expect(text.stdout).toContain('  0  <cwd>/chat.jsonl t1 message 1\n')

  expect((await cli(['--score', '--fix', 'chat.jsonl'], { files })).code).toBe(2)
})

test('what was not asked, does not apply or is known', async () => {
  const config = (more: string) => ({
    'replylint.config.yaml': `extends: []
plugins: { rules: [pack] }
rules: { say-when: error, no-pony: warn, brand-spelling: error }
${more}`,
  })
  const total = async (given: Record<string, string>, ...argv: string[]) => {
    const files = { ...config(''), ...given }
    const { stdout } = await cli(['--score', '-f', 'json', ...argv, 'a.md'], { files })
    return JSON.parse(stdout).total
  }
  const pony = 'A pony brings it today.\n'
  // Of say-when (2) and no-pony (1); with a list of brands, of brand-spelling (2) too.
  expect(await total({ 'a.md': pony })).toMatchObject({ score: 67, categories: {} })
  const brands = config('settings: { brands: [{ name: Acme }] }\n')
  expect(await total({ 'a.md': pony, ...brands })).toMatchObject({ score: 80, categories: { tone: 100 } })
  const excuse = '<!-- replylint-disable-next-line no-pony -- it is one -->\n'
  expect(await total({ 'a.md': excuse + pony })).toMatchObject({ score: 100 })
  expect(await total({ 'a.md': `${excuse + pony}\nPony.\n` })).toMatchObject({ score: 67 })
  expect(await total({ 'a.md': pony }, '--suppress-all', '--fail-on', 'warn')).toMatchObject({ score: 67 })
})
