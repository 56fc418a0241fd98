import { closeSync, openSync, readSync } from 'node:fs'
import type { Source } from '../../types.ts'
import { decode, decodePieces } from './decode.ts'

/** What a file holds: its text, and its bytes for formats whose parts have charsets of their own. */
export interface Content {
  readonly text: Source
  /** One character a byte. */
  readonly bytes: Source
  /** The whole text where it is at hand. */
  readonly whole?: string | undefined
}

/** A text at hand; its bytes are those of UTF-8. */
export function textContent(text: string): Content {
  return new ContentAtHand(text, () => Buffer.from(text, 'utf8').toString('latin1'))
}

/** A part of a file's text that begins at a line and an offset; `shown`: results are to have it with them. */
export function partContent(text: string, start: NonNullable<Source['start']>, shown: boolean): Content {
  const source = { ...held(text), start }
  return { text: source, bytes: source, ...(shown && { whole: text }) }
}

/** A file's bytes at hand. Throws `NotText`. */
export function bytesContent(bytes: Uint8Array): Content {
  return new ContentAtHand(decode(bytes).text, () => Buffer.from(bytes).toString('latin1'))
}

/** A file that is read piece by piece, each time it is asked for; `onRead` is told how far. A file that cannot be opened throws. */
export function fileContent(path: string, onRead?: (bytes: number) => void): Content {
  return {
    text: streamed(() => decodePieces(chunksOf(path, onRead))),
    bytes: streamed(() => latin1(chunksOf(path, onRead))),
  }
}

/** Few formats ask for the bytes: they are not made for the others. */
class ContentAtHand implements Content {
  readonly whole: string
  readonly text: Source
  readonly #latin1: () => string

  constructor(text: string, latin1: () => string) {
    this.whole = text
    this.text = held(text)
    this.#latin1 = latin1
  }

  get bytes(): Source {
    return held(this.#latin1())
  }
}

const held = (text: string): Source => ({ pieces: () => [text], whole: () => text })

function streamed(pieces: () => Iterable<string>): Source {
  return { pieces, whole: () => [...pieces()].join('') }
}

const PIECE = 1024 * 1024

function* chunksOf(path: string, onRead?: (bytes: number) => void): Generator<Buffer> {
  const file = openSync(path, 'r')
  let read = 0
  try {
    for (;;) {
      const bytes = Buffer.allocUnsafe(PIECE)
      const length = readSync(file, bytes, 0, PIECE, null)
      if (length === 0) return
      read += length
      onRead?.(read)
      yield bytes.subarray(0, length)
    }
  } finally {
    closeSync(file)
  }
}

function* latin1(chunks: Iterable<Buffer>): Generator<string> {
  for (const chunk of chunks) yield chunk.toString('latin1')
}
