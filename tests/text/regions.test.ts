import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { loadVocabularies } from '../../src/load/rooms/dictionary.ts'
import { analyse } from '../../src/text/analyse.ts'
import type { Region, RegionKind } from '../../src/types.ts'

const vocabularies = loadVocabularies()

function table<Row>(name: string): Row {
  return parse(readFileSync(new URL(name, import.meta.url), 'utf8')) as Row
}

type Row = { text: string; regions: Record<string, string>[] }
type Heads = { sure: string[]; leading: string[]; none: string[] }
const rows = table<Row[]>('regions.yaml')
const heads = table<Heads>('mail-heads.yaml')

function regionsOf(text: string, kind?: RegionKind): Record<string, string>[] {
  return analyse(text, vocabularies)
    .regions.filter((region) => kind === undefined || region.kind === kind)
    .map((region) => ({ [region.kind]: text.slice(region.start, region.end) }))
}

describe('regions', () => {
  test.each(rows.map((row) => [row.text, row.regions] as const))('%s', (text, regions) => {
    expect(regionsOf(text)).toEqual(regions)
  })
})

describe('over a quoted mail', () => {
  const bare = '\n\nОтправили сегодня.\nЖдите.'
  const marked = '\n> Отправили сегодня.\n> Ждите.'
  const said = 'Так и есть.\n\n'

  test.each(heads.sure)('%j', (head) => {
    for (const after of [bare, marked])
      expect(regionsOf(said + head + after, 'quote')).toEqual([{ quote: head + after }])
    expect(regionsOf(`${said + head + marked}\nА чек?`, 'quote')).toEqual([{ quote: head + marked }])
    expect(regionsOf((said + head + bare).replaceAll('\n', '\r\n'), 'quote')).toHaveLength(1)
  })

  test.each(heads.leading)('%j where it is marked', (head) => {
    expect(regionsOf(said + head + bare, 'quote')).toEqual([])
    expect(regionsOf(said + head + marked, 'quote')).toEqual([{ quote: head + marked }])
  })

  test.each(heads.none)('not %j', (line) => {
    expect(regionsOf(said + line + bare, 'quote')).toEqual([])
  })
})

describe('whatever the mail', () => {
  const pieces = [
    ...heads.sure,
    ...heads.leading,
    ...heads.none,
    ...rows.flatMap(({ text }) => text.split('\n')),
    ...[
      '',
      '',
      '> да',
      '>> нет',
      '--',
      '-- ',
      '==',
      '__',
      'С уважением,',
      'С уважением, Иван',
      'Иван',
      'Спасибо',
    ],
    ...['Отправлено с iPhone', '-------- Конец пересылаемого сообщения --------', 'Верните деньги.'],
  ]
  const mails = fc.array(fc.constantFrom(...pieces), { maxLength: 14 }).map((lines) => lines.join('\n'))
  const foreign = ({ kind }: Region) => kind === 'quote' || kind === 'signature'

  test('quotes and signatures lie in it, in order and apart', () => {
    fc.assert(
      fc.property(mails, (value) => {
        const { regions, words } = analyse(value, vocabularies)
        let end = 0
        for (const region of regions.filter(foreign)) {
          expect(region.start).toBeGreaterThanOrEqual(end)
          expect(region.end).toBeGreaterThan(region.start)
          expect(value.slice(region.start, region.end).trim()).toHaveLength(region.end - region.start)
          for (const { start, own } of words)
            if (start >= region.start && start < region.end) expect(own).toBe(false)
          end = region.end
        }
        expect(end).toBeLessThanOrEqual(value.length)
      }),
      { numRuns: 1000 },
    )
  })

  test.each([
    '1 a:\n',
    'От: 1\n',
    '> a\n\n',
    'On 1,\n',
    '12:00 <a@',
    '1 "a «b:\n',
    '____________\n\n',
    '--\nа\n',
    '\n',
  ])(
    'many of %j take no longer each',
    (piece) => {
      expect(analyse(piece.repeat(100_000), vocabularies).value).toHaveLength(piece.length * 100_000)
    },
    10_000,
  )
})
