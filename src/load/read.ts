import { closeSync, createReadStream, openSync, readFileSync, readSync, statSync } from 'node:fs'
import { extname } from 'node:path'
import * as dialogue from '../readers/dialogue.ts'
import * as jsonl from '../readers/jsonl.ts'
import * as markdown from '../readers/markdown.ts'
import * as text from '../readers/text.ts'
import type { Entry, ReadContext, Reader, ReadProblem } from '../types.ts'
import { decode, decodeStream, NotText } from './decode.ts'

/** How a file is to be read. */
export interface ReadOptions {
  /** A format's name; by default the file's content and extension tell. */
  readonly from?: string | undefined
  /** Who is the agent where the file does not say: names, ids or e-mails. */
  readonly agents?: readonly string[] | undefined
}

/** An entry with what ESLint calls its `source`. */
export interface FileEntry extends Entry {
  /** The whole text of the file, without byte order mark; undefined when the file was streamed. */
  readonly source?: string | undefined
}

/** All threads and templates of a file, as they are read. A file that cannot be opened throws. */
export async function* readFile(
  path: string,
  options: ReadOptions = {},
): AsyncIterable<FileEntry | ReadProblem> {
  const context = { filePath: path, agents: options.agents ?? [] }
  try {
    if (statSync(path).size > WHOLE) yield* streamFile(path, options.from, context)
    else yield* readText(decode(readFileSync(path)).text, path, options)
  } catch (error) {
    if (!(error instanceof NotText)) throw error
    yield { problem: error.message, at: { line: 1, column: 1, offset: 0 } }
  }
}

/** All threads and templates of a text; `filePath` names it and its extension counts. */
export async function* readText(
  text: string,
  filePath: string,
  options: ReadOptions = {},
): AsyncIterable<FileEntry | ReadProblem> {
  yield* await readEntries(text, filePath, options)
}

/** The same, once the format is known. */
export async function readEntries(
  text: string,
  filePath: string,
  { from, agents = [] }: ReadOptions = {},
): Promise<Iterable<FileEntry | ReadProblem>> {
  const reader = await chooseReader(text.slice(0, SAMPLE), filePath, from)
  return withSource(reader.read(text, { filePath, agents }), text)
}

function* withSource(entries: Iterable<Entry | ReadProblem>, source: string) {
  for (const entry of entries) yield 'thread' in entry ? { ...entry, source } : entry
}

/** Reads small files, each at one go: their sizes are not asked for, and their bytes come to one place. */
export class SmallFiles {
  readonly #bytes = Buffer.allocUnsafe(SMALL)

  /** The file's text; undefined: it is not small. A file that cannot be opened or is not text throws. */
  read(path: string): string | undefined {
    const file = openSync(path, 'r')
    try {
      const length = readSync(file, this.#bytes, 0, SMALL, null)
      return length < SMALL ? decode(this.#bytes.subarray(0, length)).text : undefined
    } finally {
      closeSync(file)
    }
  }
}

const SMALL = 32 * 1024

/** The names that `from` takes. */
export function formatNames(): readonly string[] {
  return Object.keys(FORMATS)
}

/** Files with more bytes are streamed where their format allows. */
const WHOLE = 8 * 1024 * 1024

/** As many characters of a file tell its format. */
const SAMPLE = 16_384

/** All formats: those that know their files surely and load quickly come first. */
const FORMATS: Readonly<Record<string, () => Promise<{ readonly reader: Reader }>>> = {
  jsonl: async () => jsonl,
  json: () => import('../readers/json.ts'),
  dialogue: async () => dialogue,
  markdown: async () => markdown,
  yaml: () => import('../readers/yaml.ts'),
  html: () => import('../readers/html.ts'),
  text: async () => text,
}

/** What a file of an extension may be, in the order of asking; a name outside may be anything. */
const CANDIDATES: Readonly<Record<string, readonly string[]>> = {
  '.json': ['jsonl', 'json'],
  '.jsonl': ['jsonl', 'json'],
  '.ndjson': ['jsonl', 'json'],
  '.yaml': ['yaml'],
  '.yml': ['yaml'],
  '.md': ['dialogue', 'markdown'],
  '.liquid': ['markdown'],
  '.html': ['html'],
  '.txt': ['dialogue', 'text'],
}

/** A reader this sure is not compared with those after it. */
const SURE = 0.6

async function chooseReader(sample: string, filePath: string, from: string | undefined): Promise<Reader> {
  if (from !== undefined) return (await loadFormat(from)).reader
  const names = CANDIDATES[extname(filePath).toLowerCase()] ?? formatNames()
  let best: Reader | undefined
  let most = -1
  for (const name of names) {
    const { reader } = await loadFormat(name)
    const rate = reader.detect(sample, filePath)
    if (rate > most) {
      best = reader
      most = rate
    }
    if (rate >= SURE) break
  }
  return best!
}

function loadFormat(name: string): Promise<{ readonly reader: Reader }> {
  const load = FORMATS[name]
  if (!load) throw new Error(`Unknown format "${name}". Known formats: ${formatNames().join(', ')}.`)
  return load()
}

async function* streamFile(
  path: string,
  from: string | undefined,
  context: ReadContext,
): AsyncIterable<Entry | ReadProblem> {
  const bytes = createReadStream(path, { highWaterMark: 1024 * 1024 })
  try {
    const chunks = decodeStream(bytes)[Symbol.asyncIterator]()
    const first = await chunks.next()
    const opening = first.done ? '' : first.value
    const reader = await chooseReader(opening.slice(0, SAMPLE), path, from)
    const all = resume(opening, chunks)
    if (reader.stream) return yield* reader.stream(all, context)
    const pieces: string[] = []
    for await (const piece of all) pieces.push(piece)
    yield* reader.read(pieces.join(''), context)
  } finally {
    bytes.destroy()
  }
}

async function* resume(first: string, rest: AsyncIterator<string>): AsyncGenerator<string> {
  yield first
  for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value
}
