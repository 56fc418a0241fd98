import fc from 'fast-check'
import Papa from 'papaparse'
import { expect, it } from 'vitest'
import { textContent } from '../../src/load/files/content.ts'
import { readContent } from '../../src/load/files/read.ts'
import { reader } from '../../src/readers/csv/reader.ts'
import type { Entry, ReadProblem } from '../../src/types.ts'

const text = fc
  .string({
    unit: fc.constantFrom('а', 'Ж', 'x', ' ', '\n', '\r\n', '"', "'", ',', ';', '\t', '🙂', '.'),
    maxLength: 12,
  })
  .filter((words) => words.trim() !== '')
const row = fc.record({ role: fc.constantFrom('customer', 'agent'), text })
const rows = fc.array(row, { minLength: 1, maxLength: 6 })
const delimiter = fc.constantFrom(',', ';', '\t')
const newline = fc.constantFrom('\n', '\r\n')

async function read(file: string): Promise<readonly (Entry | ReadProblem)[]> {
  const all: (Entry | ReadProblem)[] = []
  for await (const item of readContent(textContent(file), 'given.csv', { from: 'csv' })) all.push(item)
  return all
}

it('reads what was written, sign by sign, and an edit is an edit of the cell', async () => {
  await fc.assert(
    fc.asyncProperty(
      rows,
      delimiter,
      newline,
      fc.boolean(),
      text,
      async (given, delimiter, newline, quotes, other) => {
        const file = Papa.unparse(given, { delimiter, newline, quotes })
        const [entry] = (await read(file)) as readonly Entry[]
        const { thread, origin } = entry!
        expect(thread.messages).toEqual(given)
        for (const [index, { text }] of given.entries()) {
          for (const [offset, sign] of [...text.matchAll(/./gs)].map(
            (match) => [match.index, match[0]] as const,
          ))
            expect(file[origin.locate(index, offset).offset!]).toBe(sign)
        }
        const fix = origin.edit(0, { span: { start: 0, end: 1 }, text: other })
        if (!fix) return
        const fixed = file.slice(0, fix.range[0]) + fix.text + file.slice(fix.range[1])
        const [again] = (await read(fixed)) as readonly Entry[]
        expect(again!.thread.messages[0]!.text).toBe(other + given[0]!.text.slice(1))
      },
    ),
    { numRuns: 300 },
  )
})

it('a stream of CSV does not depend on how it is cut', () => {
  const line = fc.oneof(
    row.map((each) => Papa.unparse([each], { header: false })),
    fc.constantFrom('agent,"x', 'agent,"x" y', 'agent', 'user,x', '', ',', '"', 'customer,"a ""b"""'),
  )
  fc.assert(
    fc.property(
      fc.array(line),
      newline,
      fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 1 }),
      (lines, end, sizes) => {
        const file = ['role,text', ...lines].join(end)
        function* pieces() {
          // The columns stand in the first piece of any file.
          yield file.slice(0, 10)
          for (let at = 10, turn = 0; at < file.length; turn++) {
            const next = at + sizes[turn % sizes.length]!
            yield file.slice(at, next)
            at = next
          }
        }
        const told = (source: { pieces(): Iterable<string> }) =>
          Array.from(
            reader.read({ ...source, whole: () => file }, { filePath: 'given', agents: [] }) as Iterable<
              Entry | ReadProblem
            >,
            (item) => ('problem' in item ? item : [item.thread, item.origin.start]),
          )
        expect(told({ pieces })).toEqual(told({ pieces: () => [file] }))
      },
    ),
    { numRuns: 300 },
  )
})

it('a quote that nothing closes costs one row of a long file', async () => {
  const file = `role,text\nagent,one\nagent,"two\n${'agent,three\n'.repeat(400_000)}`
  const pieces = Array.from({ length: 13 }, (_, index) => file.slice(index * 500_000, (index + 1) * 500_000))
  const items = [
    ...(reader.read({ pieces: () => pieces, whole: () => file }, { filePath: 'x', agents: [] }) as Iterable<
      Entry | ReadProblem
    >),
  ]
  expect(items.length).toBe(2)
  expect(items[0]).toMatchObject({ at: { line: 3, column: 1 } })
  expect((items[1] as Entry).thread.messages.length).toBe(400_001)
})
