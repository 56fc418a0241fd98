import { closeSync, openSync, readFileSync, readSync, statSync } from 'node:fs'
import { START } from '../../lines.ts'
import { beginningOf } from '../../reading/beginning.ts'
import type { Entry, Origin, Reader, ReadProblem } from '../../types.ts'
import { bytesContent, type Content, fileContent, textContent } from './content.ts'
import { NotText } from './decode.ts'
import { chooseFormat, SAMPLE } from './detect.ts'

/** How a file is to be read. */
export interface ReadOptions {
  /** A format's name; by default the file's content and extension tell. */
  readonly from?: string | undefined
  /** Who is the agent where the file does not say: names, ids or e-mails. */
  readonly agents?: readonly string[] | undefined
  /** Told how far a file is read that is too big to hold. */
  readonly onRead?: ((place: { filePath: string; read: number; size: number }) => void) | undefined
}

/** An entry with what ESLint calls its `source`. */
export interface FileEntry extends Entry {
  /** The whole text of the file, without byte order mark; undefined when the file was streamed. */
  readonly source?: string | undefined
  /** The format's name. */
  readonly format: string
}

/** What a file has, as it is read: of formats that need not wait for anything without waiting. */
export type Entries = Iterable<FileEntry | ReadProblem> | AsyncIterable<FileEntry | ReadProblem>

/** All threads and templates of a file, as they are read. A file that cannot be opened throws. */
export async function* readFile(
  path: string,
  options: ReadOptions = {},
): AsyncGenerator<FileEntry | ReadProblem> {
  try {
    yield* readContent(contentOf(path, options), path, options)
  } catch (error) {
    if (!(error instanceof NotText)) throw error
    yield { problem: error.message, at: START }
  }
}

/** All threads and templates of a text; `filePath` names it and its extension counts. */
export function readText(text: string, filePath: string, options: ReadOptions = {}) {
  return readContent(textContent(text), filePath, options)
}

/** All threads and templates of what a file holds. */
export async function* readContent(
  content: Content,
  filePath: string,
  options: ReadOptions,
): AsyncGenerator<FileEntry | ReadProblem> {
  yield* await openContent(content, filePath, options)
}

/** The same, for callers to whom waiting for each is dear. */
export async function openContent(
  content: Content,
  filePath: string,
  options: ReadOptions,
): Promise<Entries> {
  const { from, agents = [] } = options
  const format = await chooseFormat(beginningOf(content.text).slice(0, SAMPLE), filePath, from)
  const { reader } = await format.load()
  const read = reader.read(reader.bytes ? content.bytes : content.text, { filePath, agents })
  const whole = (entry: Entry | ReadProblem) => fileEntry(entry, format.name, reader, content)
  return Symbol.iterator in read ? mapped(read, whole) : mappedAsync(read, whole)
}

function fileEntry(
  entry: Entry | ReadProblem,
  format: string,
  { bytes }: Reader,
  { whole: source }: Content,
): FileEntry | ReadProblem {
  if ('problem' in entry) return entry
  return { thread: entry.thread, origin: bytes ? fixed(entry.origin) : entry.origin, source, format }
}

function* mapped<From, To>(items: Iterable<From>, map: (item: From) => To): Generator<To> {
  for (const item of items) yield map(item)
}

async function* mappedAsync<From, To>(
  items: AsyncIterable<From>,
  map: (item: From) => To,
): AsyncGenerator<To> {
  for await (const item of items) yield map(item)
}

/** Mail has a charset for each part: no change of its text is safe. */
const fixed = (origin: Origin): Origin => ({
  get start() {
    return origin.start
  },
  locate: (message, offset) => origin.locate(message, offset),
  edit: () => undefined,
})

/** The name of a file's format when its text may be cut between any two lines. */
export async function formatInLines(
  text: string,
  filePath: string,
  from?: string,
): Promise<string | undefined> {
  const format = await chooseFormat(text.slice(0, SAMPLE), filePath, from)
  const { reader } = await format.load()
  return reader.lines ? format.name : undefined
}

function contentOf(path: string, { onRead }: ReadOptions): Content {
  const { size } = statSync(path)
  if (size <= WHOLE) return bytesContent(readFileSync(path))
  return fileContent(path, onRead && ((read) => onRead({ filePath: path, read, size })))
}

/** Files with more bytes are read piece by piece. */
export const WHOLE = 8 * 1024 * 1024

/** Reads small files, each at one go: their sizes are not asked for, and their bytes come to one place. */
export class SmallFiles {
  readonly #bytes = Buffer.allocUnsafe(SMALL)

  /** What the file holds, until the next is read; undefined: it is not small. A file that cannot be opened or is not text throws. */
  read(path: string): Content | undefined {
    const file = openSync(path, 'r')
    try {
      const length = readSync(file, this.#bytes, 0, SMALL, null)
      return length < SMALL ? bytesContent(this.#bytes.subarray(0, length)) : undefined
    } finally {
      closeSync(file)
    }
  }
}

const SMALL = 32 * 1024
