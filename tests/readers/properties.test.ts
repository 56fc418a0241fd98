import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { stringify } from 'yaml'
import { textContent } from '../../src/load/files/content.ts'
import { FORMATS } from '../../src/load/files/formats.ts'
import { readText } from '../../src/load/files/read.ts'
import type { Entry, Point, ReadProblem, Source, Thread } from '../../src/types.ts'

const CONTEXT = { filePath: 'given', agents: ['Мария'] }

// The yaml package does not read back what it writes for blank texts of several lines.
const words = fc
  .oneof(
    fc.string({ unit: 'grapheme' }),
    fc.string({
      unit: fc.constantFrom('а', 'Ж', 'x', ' ', '\n', '"', "'", '\\', ':', '#', '-', '  ', '\t', '🙂', '.'),
    }),
  )
  .filter((text) => text.trim() !== '' || !text.includes('\n'))
const message = fc.record({ role: fc.constantFrom('customer', 'agent'), text: words })
const thread = fc.record({ id: words, messages: fc.array(message, { maxLength: 4 }) })
const threads = fc.array(thread, { minLength: 1, maxLength: 4 })

const WRITERS: Readonly<Record<string, (threads: readonly object[]) => string>> = {
  json: (all) => JSON.stringify(all, null, 1),
  jsonl: (all) => all.map((each) => JSON.stringify(each)).join('\n'),
  yaml: (all) => stringify(all),
  markdown: (all) => `---\ntitle: ${JSON.stringify(all[0])}\n---\n${JSON.stringify(all)}`,
  html: (all) => `<p>${JSON.stringify(all)}</p><ul><li>&amp;x<br>`,
  dialogue: (all) =>
    JSON.stringify(all).replaceAll('"agent"', '\nАгент: ').replaceAll('"customer"', '\n[10:00] Клиент: '),
}

interface Named {
  readonly name: string
  read(text: string): Promise<readonly (Entry | ReadProblem)[]>
}

/** A format as something that reads a text. */
const named = (name: string): Named => ({ name, read: (text) => read(name, textContent(text).text) })

async function read(name: string, source: Source): Promise<readonly (Entry | ReadProblem)[]> {
  const { reader } = await FORMATS.find((format) => format.name === name)!.load()
  const all: (Entry | ReadProblem)[] = []
  for await (const entry of reader.read(source, CONTEXT)) all.push(entry)
  return all
}

function isEntry(item: Entry | ReadProblem): item is Entry {
  return 'thread' in item
}

/** The places that lie outside a text. */
function outside(text: string, points: readonly Point[]): readonly Point[] {
  const lines = text.split('\n')
  return points.filter(({ line, column, offset = 0 }) => {
    const length = lines[line - 1]?.length ?? -1
    return column < 1 || column > length + 2 || offset < 0 || offset > text.length
  })
}

function placesOf(item: Entry | ReadProblem): readonly Point[] {
  if (!isEntry(item)) return item.end ? [item.at, item.end] : [item.at]
  const points = [item.origin.start]
  for (const [index, { text }] of item.thread.messages.entries()) {
    for (let offset = 0; offset <= text.length; offset++) points.push(item.origin.locate(index, offset))
  }
  return points
}

describe.each(Object.keys(WRITERS).map(named))('$name', (reader) => {
  const write = WRITERS[reader.name]!

  it('reads anything, and every place lies in the file', async () => {
    const mutation = fc.tuple(
      fc.nat(),
      fc.nat(20),
      fc.oneof(words, fc.constantFrom('{', '[', '"', '---\n', '\\u12', '<', '&', '\r\n', '\0')),
    )
    await fc.assert(
      fc.asyncProperty(threads, fc.array(mutation, { maxLength: 4 }), async (given, mutations) => {
        let text = write(given)
        for (const [seed, length, piece] of mutations) {
          const at = seed % (text.length + 1)
          text = text.slice(0, at) + piece + text.slice(at + length)
        }
        const points = (await reader.read(text)).flatMap(placesOf)
        expect(outside(text, points)).toEqual([])
      }),
      { numRuns: 200 },
    )
  })
})

/** Letters and stops of a thread's texts that do not stand where they are said to, escapes left out. */
function misplaced(file: string, { thread, origin }: Entry): readonly string[] {
  return thread.messages.flatMap(({ text }, index) =>
    Array.from({ length: text.length }, (_, offset) => offset)
      .filter((offset) => /[\p{L}.:#-]/u.test(text[offset]!))
      .filter((offset) => ![text[offset], '\\'].includes(file[origin.locate(index, offset).offset!]))
      .map((offset) => `${offset} of ${text}`),
  )
}

describe.each(['json', 'jsonl', 'yaml'].map(named))('$name', (reader) => {
  const write = WRITERS[reader.name]!

  it('reads what was written, sign by sign', async () => {
    await fc.assert(
      fc.asyncProperty(threads, async (given) => {
        const text = write(given)
        const entries = (await reader.read(text)).filter(isEntry)
        expect(entries.map((entry) => entry.thread)).toEqual(given)
        expect(entries.flatMap((entry) => misplaced(text, entry))).toEqual([])
      }),
      { numRuns: 200 },
    )
  })

  it('an edit of the file is the edit of the text, and of nothing else', async () => {
    await fc.assert(
      fc.asyncProperty(
        threads,
        fc.nat(),
        fc.nat(),
        fc.nat(6),
        words,
        async (given, which, seed, length, replacement) => {
          const text = write(given)
          const entries = (await reader.read(text)).filter(isEntry)
          const index = which % entries.length
          const { thread, origin } = entries[index]!
          const said = thread.messages[0]?.text
          if (said === undefined) return
          const start = seed % (said.length + 1)
          const end = Math.min(said.length, start + length)
          const fix = origin.edit(0, { span: { start, end }, text: replacement })
          if (!fix) return
          const fixed = text.slice(0, fix.range[0]) + fix.text + text.slice(fix.range[1])
          const expected: Thread[] = structuredClone(given) as Thread[]
          const first = expected[index]!.messages[0] as { text: string }
          first.text = said.slice(0, start) + replacement + said.slice(end)
          expect((await reader.read(fixed)).map((item) => isEntry(item) && item.thread)).toEqual(expected)
        },
      ),
      { numRuns: 400 },
    )
  })
})

it.each(['jsonl', 'json'])('a stream of %s does not depend on how it is cut', async (from) => {
  const line = fc.oneof(
    thread.map((each) => JSON.stringify(each)),
    words,
    fc.constant(''),
  )
  const feed = from === 'json' ? fc.constantFrom(',', '\n,[', ']}') : fc.constantFrom('\n', '\r\n')
  const cuts = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1 })
  await fc.assert(
    fc.asyncProperty(fc.array(line, { maxLength: 6 }), feed, cuts, async (lines, end, sizes) => {
      const text = from === 'json' ? `{"threads": [${lines.join(end)}]}` : lines.join(end)
      function* pieces() {
        for (let at = 0, turn = 0; at < text.length; turn++) {
          const next = at + sizes[turn % sizes.length]!
          yield text.slice(at, next)
          at = next
        }
      }
      const streamed = await read(from, { pieces, whole: () => text })
      expect(streamed.map(plain)).toEqual((await read(from, textContent(text).text)).map(plain))
    }),
  )
})

function plain(item: Entry | ReadProblem) {
  if (!isEntry(item)) return item
  const ends = item.thread.messages.map(({ text }, index) => item.origin.locate(index, text.length))
  return { thread: item.thread, start: item.origin.start, ends }
}

it('any text is read as something', async () => {
  await fc.assert(
    fc.asyncProperty(
      words,
      fc.constantFrom('json', 'jsonl', 'yaml', 'md', 'html', 'txt', 'liquid', 'x'),
      async (text, type) => {
        for await (const item of readText(text, `given.${type}`)) expect(item).toBeTypeOf('object')
      },
    ),
  )
})
