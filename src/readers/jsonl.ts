import { createLines } from '../lines.ts'
import type { Entry, Reader, ReadProblem } from '../types.ts'
import { readRecord } from './json-record.ts'

/** JSON Lines: one thread or template a line. A bad line costs only itself; a file of any size streams. */
export const reader: Reader = {
  name: 'jsonl',
  detect(sample, filePath) {
    const [first = '', second] = sample.trimStart().split('\n', 2)
    if (/\.(jsonl|ndjson)$/i.test(filePath)) return /^[[{]\s*$/.test(first) ? 0.3 : 0.9
    if (!first.startsWith('{') || !second?.startsWith('{')) return 0
    return isJson(first) ? 0.9 : 0
  },
  *read(text) {
    const cursor: Cursor = { line: 1, offset: 0 }
    for (let start = 0; start < text.length; ) {
      const feed = text.indexOf('\n', start)
      const end = feed === -1 ? text.length : feed + 1
      yield* readLine(text.slice(start, end), cursor)
      start = end
    }
  },
  async *stream(chunks) {
    const cursor: Cursor = { line: 1, offset: 0 }
    let pieces: string[] = []
    for await (const chunk of chunks) {
      let start = 0
      for (let feed = chunk.indexOf('\n'); feed !== -1; feed = chunk.indexOf('\n', start)) {
        pieces.push(chunk.slice(start, feed + 1))
        yield* readLine(pieces.length === 1 ? pieces[0]! : pieces.join(''), cursor)
        pieces = []
        start = feed + 1
      }
      if (start < chunk.length) pieces.push(chunk.slice(start))
    }
    if (pieces.length > 0) yield* readLine(pieces.join(''), cursor)
  },
}

/** The next line: its number and its offset in the file. */
interface Cursor {
  line: number
  offset: number
}

function* readLine(line: string, cursor: Cursor): Iterable<Entry | ReadProblem> {
  const lines = createLines(line, cursor.line, cursor.offset)
  cursor.line++
  cursor.offset += line.length
  const end = line.trimEnd().length
  const start = line.length - line.trimStart().length
  if (start < end) yield readRecord(lines, { start, end })
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}
