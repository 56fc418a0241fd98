import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decode, decodePieces, type Encoding, encode } from '../../src/load/files/decode.ts'

const RUSSIAN = 'Здравствуйте! Вернём 340 рублей до пятницы.\r\nС уважением, Анна'

function* pieces(bytes: Uint8Array, size: number): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

async function streamed(bytes: Uint8Array, size: number): Promise<string> {
  let text = ''
  for (const piece of decodePieces(pieces(bytes, size))) text += piece
  return text
}

describe('what is written in an encoding is read in it', () => {
  const encodings: readonly Encoding[] = [
    { name: 'utf-8', mark: false },
    { name: 'utf-8', mark: true },
    { name: 'utf-16le', mark: false },
    { name: 'utf-16le', mark: true },
    { name: 'utf-16be', mark: false },
    { name: 'utf-16be', mark: true },
    { name: 'windows-1251', mark: false },
  ]
  it.each(encodings)('$name, mark: $mark', async (encoding) => {
    const bytes = encode(RUSSIAN, encoding)!
    expect(decode(bytes)).toEqual({ text: RUSSIAN, encoding })
    expect(await streamed(bytes, 64)).toBe(RUSSIAN)
  })
})

it('what windows-1251 has no sign for is not written', () => {
  expect(encode('Привет 🙂', { name: 'windows-1251', mark: false })).toBeUndefined()
})

it('Latin letters with a broken byte stay UTF-8', () => {
  expect(decode(Uint8Array.from([0x63, 0x61, 0x66, 0xe9, 0x20, 0x62])).text).toBe('caf\uFFFD b')
})

it('UTF-8 is the same in one piece and in many', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.string({ unit: 'grapheme', minLength: 1 }),
      fc.integer({ min: 1, max: 7 }),
      async (tail, size) => {
        const text = `Начало письма. ${tail.replaceAll('\0', '')}`
        const bytes = Buffer.from(text, 'utf8')
        expect(await streamed(bytes, size)).toBe(decode(bytes).text)
      },
    ),
  )
})
