import { expect, test } from 'vitest'
import { CONFIG, cli } from './cli.ts'

const thread = (id: string, text: string) =>
  `${JSON.stringify({ id, channel: 'chat', messages: [{ role: 'agent', author: { name: 'Ann' }, text }] })}\n`

/** An error, a warning, nothing. */
const files = {
  't.jsonl': ['late', 'pony', 'fine']
    .map((id, index) => thread(id, ['We write asap.', 'Your pony.', 'Hello.'][index]!))
    .join(''),
}

/** What the page of an HTML report says of all that was judged, and the threads that it shows. */
async function report(argv: readonly string[], given: Parameters<typeof cli>[1] = { files }) {
  const { stdout } = await cli(['-f', 'html', ...argv], given)
  const data = (id: string) =>
    JSON.parse(new RegExp(`<script[^>]* id="${id}"[^>]*>([^<]*)</script>`).exec(stdout)![1]!)
  return { about: data('about'), shown: data('threads').map((one: { id: string }) => one.id) }
}

test('--quiet: a report that tells how much was judged counts clean threads, and those with warnings alone', async () => {
  const all = await report([])
  const quiet = await report(['--quiet'])
  expect(all.shown).toEqual(['late', 'pony'])
  expect(quiet.shown).toEqual(['late'])
  expect(quiet.about).toEqual(all.about)
  expect(quiet.about).toMatchObject({ threads: 3, replies: 3, agents: { Ann: 3 }, channels: { chat: 3 } })
  const { stdout } = await cli(['-f', 'agents', '--quiet'], { files })
  expect(stdout.split('\n')[0]).toBe('1 finding (1 error, 0 warnings) in 1 of 3 threads')
})

test('the page of an HTML report speaks the language of the config, or that of --locale', async () => {
  const given = {
    files: { ...files, 'replylint.config.yaml': `${CONFIG['replylint.config.yaml']}locale: ru\n` },
  }
  expect((await report([])).about.locale).toBeUndefined()
  expect((await report([], given)).about.locale).toBe('ru')
  expect((await report(['--locale', 'en'], given)).about.locale).toBe('en')
})
