import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { formatNames } from '../../src/load/files/detect.ts'
import { type FileEntry, readFile, readText } from '../../src/load/files/read.ts'
import type { Entry, ReadProblem } from '../../src/types.ts'

const directory = mkdtempSync(join(tmpdir(), 'replylint-read-'))
afterAll(() => rmSync(directory, { recursive: true }))

function file(name: string, content: string | Uint8Array): string {
  const path = join(directory, name)
  writeFileSync(path, content)
  return path
}

async function collect<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = []
  for await (const item of items) all.push(item)
  return all
}

function texts(items: readonly (Entry | ReadProblem)[]): readonly string[] {
  return items.flatMap((item) =>
    'problem' in item ? [item.problem] : item.thread.messages.map(({ text }) => text),
  )
}

const JSONL = '{"messages": [{"role": "agent", "text": "Ждите"}]}\n'
const CYRILLIC_1251 = Uint8Array.from([
  0xc6, 0xe4, 0xe8, 0xf2, 0xe5, 0x20, 0xee, 0xf2, 0xe2, 0xe5, 0xf2, 0xe0,
])

describe('content tells the format, then the extension', () => {
  const given: readonly [string, string, readonly string[]][] = [
    ['JSON Lines named .json', 'a.json', ['Ждите', 'Ждите']],
    ['JSON Lines from standard input', '<text>', ['Ждите', 'Ждите']],
  ]
  it.each(given)('%s', async (_, name, expected) => {
    expect(texts(await collect(readText(JSONL + JSONL, name)))).toEqual(expected)
  })

  it.each([
    ['chat.txt', 'Клиент: Где?\nОператор: Тут', ['Где?', 'Тут']],
    ['chat.md', '**Customer:** Where?\n\n**Agent:** Here', ['Where?', 'Here']],
    ['template.txt', 'Здравствуйте: ждите', ['Здравствуйте: ждите']],
    ['list.json', '[{"messages": [{"role": "agent", "text": "a"}]}]', ['a']],
    ['<text>', 'messages:\n  - { role: agent, text: a }', ['a']],
    ['<text>', '<p>a</p>', ['a']],
    ['<text>', 'Hello', ['Hello']],
    ['<text>', '{{name}}, hello', ['{{name}}, hello']],
    ['list.jsonl', '[\n{"messages": [{"role": "agent", "text": "a"}]}\n]', ['a']],
    ['template.md', '---\ntitle: a\n---\nКлиент: а\nОператор: б', ['Клиент: а\nОператор: б']],
    ['macro.liquid', '{% if a %}b{% endif %}', ['{% if a %}b{% endif %}']],
  ])('%s: %s', async (name, text, expected) => {
    expect(texts(await collect(readText(text, name)))).toEqual(expected)
  })

  it('--from decides', async () => {
    expect(texts(await collect(readText(JSONL, 'a.jsonl', { from: 'text' })))).toEqual([JSONL])
  })

  it('an unknown format is named with the known ones', async () => {
    await expect(collect(readText('', 'a', { from: 'jsno' }))).rejects.toThrow(
      `Unknown format "jsno". Known formats: ${formatNames().join(', ')}.`,
    )
  })
})

describe('files', () => {
  it('keep their text beside each entry', async () => {
    const [entry] = await collect(readFile(file('a.md', '\uFEFFПривет')))
    expect(entry).toMatchObject({ source: 'Привет', thread: { messages: [{ text: 'Привет' }] } })
  })

  it.each([
    ['UTF-8 with mark', Buffer.from(`\uFEFF${JSONL}`)],
    ['UTF-16LE with mark', Buffer.from(`\uFEFF${JSONL}`, 'utf16le')],
    ['UTF-16BE with mark', Buffer.from(`\uFEFF${JSONL}`, 'utf16le').swap16()],
    ['UTF-16LE without mark', Buffer.from(JSONL, 'utf16le')],
  ])('%s', async (name, bytes) => {
    const [entry] = await collect(readFile(file(`${name}.jsonl`, bytes)))
    expect(entry).toMatchObject({ thread: { messages: [{ text: 'Ждите' }] } })
    if (!entry || 'problem' in entry) return
    expect(entry.origin.locate(0, 0)).toEqual({ line: 1, column: 42, offset: 41 })
  })

  it('windows-1251', async () => {
    expect(texts(await collect(readFile(file('cp1251.txt', CYRILLIC_1251))))).toEqual(['Ждите ответа'])
  })

  it.each(['json', 'jsonl', 'yaml', 'md', 'html', 'txt'])('an empty .%s file holds nothing', async (type) => {
    expect(await collect(readFile(file(`empty.${type}`, '')))).toEqual([])
  })

  it('a binary file is a problem, not noise', async () => {
    const bytes = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13, 73, 72, 68, 82, 0, 0, 1, 0xff])
    expect(await collect(readFile(file('picture.txt', bytes)))).toEqual([
      { problem: 'The file is not text: it has NUL bytes.', at: { line: 1, column: 1, offset: 0 } },
    ])
  })

  it('a message of 10 MB is read, streamed, and its places are found', async () => {
    const text = `${'Ждите ответа. '.repeat(400_000)}\n"Конец"`
    const path = file(
      'big.jsonl',
      `${JSONL}${JSON.stringify({ messages: [{ role: 'agent', text }] })}\n${JSONL}`,
    )
    const [first, big, last] = (await collect(readFile(path))) as FileEntry[]
    expect(big?.thread.messages[0]?.text).toBe(text)
    expect(big?.origin.locate(0, text.length - 6)).toMatchObject({
      line: 2,
      column: 38 + text.length - 6 + 2,
    })
    expect(first?.source).toBeUndefined()
    expect(last?.origin.start).toMatchObject({ line: 3, column: 1 })
  })

  it('lone surrogates and NUL in a JSON string', async () => {
    const record = '{"messages": [{"role": "agent", "text": "a\\ud83d \\u0000 b"}]}'
    const [entry] = (await collect(readText(record, 'a.jsonl'))) as Entry[]
    expect(entry?.thread.messages[0]?.text).toBe('a\ud83d \0 b')
    expect(entry?.origin.locate(0, 5)).toEqual({ line: 1, column: 57, offset: 56 })
  })

  it('a file nested too deeply is a problem', async () => {
    const deep = '['.repeat(200_000)
    expect(await collect(readText(deep, 'a.json'))).toHaveLength(1)
    // How deep a reader comes before the stack ends depends on the engine.
    expect(await collect(readText(deep, 'a.yaml'))).toSatisfy(
      (items: object[]) => items.length > 0 && items.every((item) => 'problem' in item),
    )
    expect(await collect(readText(deep, 'a.jsonl', { from: 'jsonl' }))).toHaveLength(1)
  })
})
