import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parse, stringify } from 'yaml'
import { toCanonical } from '../../src/cli/commands/canonical.ts'
import { textContent } from '../../src/load/files/content.ts'
import { decode } from '../../src/load/files/decode.ts'
import { chooseFormat } from '../../src/load/files/detect.ts'
import { FORMATS } from '../../src/load/files/formats.ts'
import { readContent, readFile } from '../../src/load/files/read.ts'
import { ReplyLint } from '../../src/load/replylint.ts'
import type { Entry, Point, ReadProblem, Thread } from '../../src/types.ts'

/**
 * A folder for each format, with files as its product writes them. What is read of them stands whole in `threads.yaml`, with the
 * places where records and texts begin; what is found in `report.txt`. Both are read by people before they are kept (`vitest -u`).
 */
const fixtures = fileURLToPath(new URL('../../fixtures/', import.meta.url))
const KEPT: ReadonlySet<string> = new Set(['threads.yaml', 'report.txt', 'replylint.config.yaml'])

const OWN: readonly string[] = ['json', 'jsonl', 'yaml', 'markdown', 'html', 'text']

const filesOf = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !KEPT.has(entry.name))
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort()

describe.each(FORMATS.map(({ name }) => name).filter((name) => !OWN.includes(name)))('%s', (format) => {
  const folder = join(fixtures, format)
  const files = existsSync(folder) ? filesOf(folder) : []
  const agents = agentsOf(folder)

  it('has a fixture', () => expect(files).not.toEqual([]))

  it.each(files)('%s is known by its content', async (name) => {
    const sample = decode(readFileSync(join(folder, name))).text.slice(0, 65_536)
    expect((await chooseFormat(sample, name, undefined)).name).toBe(format)
  })

  it('is read into these threads', async () => {
    const found: Record<string, unknown[]> = {}
    for (const name of files) {
      found[name] = []
      for await (const item of readFile(join(folder, name), { agents })) found[name].push(told(item))
    }
    const text = stringify(found, { lineWidth: 0, defaultStringType: 'PLAIN' })
    await expect(text).toMatchFileSnapshot(join(folder, 'threads.yaml'))
  })

  it.each(['jsonl', 'yaml'])('is the same threads when it was written as %s and read again', async (to) => {
    for (const name of files) {
      const threads: Thread[] = []
      for await (const item of readFile(join(folder, name), { agents }))
        if ('thread' in item) threads.push(item.thread)
      const records = threads.map(toCanonical)
      const text =
        to === 'yaml'
          ? stringify(records, { lineWidth: 0 })
          : records.map((record) => `${JSON.stringify(record)}\n`).join('')
      const again: Thread[] = []
      for await (const item of readContent(textContent(text), `threads.${to}`, { from: to })) {
        if ('problem' in item) throw new Error(item.problem)
        again.push(item.thread)
      }
      expect(again.map(lean)).toEqual(threads.map(lean))
    }
  })

  it('is reported on', async () => {
    const replylint = new ReplyLint({ cwd: folder })
    const results = await replylint.lintFiles(files)
    const report = await (await replylint.loadFormatter('stylish')).format(results)
    await expect(report.replaceAll(`${folder}/`, '')).toMatchFileSnapshot(join(folder, 'report.txt'))
  })

  it.each(files)('%s, spoilt anyhow, is still read', async (name) => {
    const whole = decode(readFileSync(join(folder, name))).text
    const piece = fc.constantFrom(
      '',
      '{',
      '[',
      '"',
      ']',
      '}',
      ',',
      'null',
      '0',
      '\n',
      '<',
      '&',
      ';',
      '\0',
      'я',
    )
    const change = fc.tuple(fc.nat(), fc.nat(30), piece)
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 4 }), async (changes) => {
        let text = whole
        for (const [seed, length, piece] of changes) {
          const at = seed % (text.length + 1)
          text = text.slice(0, at) + piece + text.slice(at + length)
        }
        const lines = text.split('\n')
        for await (const item of readContent(textContent(text), name, { from: format, agents })) {
          const outside = placesOf(item).filter(
            ({ line, column }) => !(column >= 1 && line >= 1 && line <= lines.length),
          )
          expect(outside).toEqual([])
        }
      }),
      { numRuns: 60 },
    )
  })
})

function agentsOf(folder: string): readonly string[] {
  const file = join(folder, 'replylint.config.yaml')
  return existsSync(file) ? (parse(readFileSync(file, 'utf8')).agents ?? []) : []
}

/** Without what is undefined. */
const lean = (thread: Thread): unknown => JSON.parse(JSON.stringify(thread))

function told(item: Entry | ReadProblem) {
  if ('problem' in item) return { at: wording(item.at), problem: item.problem }
  const { thread, origin } = item
  const { messages, ...rest } = thread
  return {
    at: wording(origin.start),
    ...rest,
    messages: messages.map((message, index) => ({ begins: wording(origin.locate(index, 0)), ...message })),
  }
}

const wording = ({ line, column }: Point) => `${line}:${column}`

function placesOf(item: Entry | ReadProblem): readonly Point[] {
  if ('problem' in item) return item.end ? [item.at, item.end] : [item.at]
  const { origin, thread } = item
  const ends = thread.messages.flatMap(({ text }, index) => [
    origin.locate(index, 0),
    origin.locate(index, text.length),
  ])
  return [origin.start, ...ends]
}
