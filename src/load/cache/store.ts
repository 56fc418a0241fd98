import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { reasonOf } from '../../reason.ts'

/** What a line of the cache file says before its value. */
export interface Head {
  readonly path: string
  /** Of all but the file itself that its results depend on. */
  readonly key: string
  /** Of the file. */
  readonly stamp: string
}

interface Line extends Head {
  /** JSON; not parsed before somebody asks. */
  readonly json: string
}

const HEADER = 'replylint cache 1'

/**
 * A file of values by path: a line each, its head and its value parted by a tab. Lines that nobody asks about are never parsed, and go
 * as they are into the file that takes its place.
 */
export class CacheStore {
  readonly #file: string
  readonly #lines = new Map<string, Line>()
  readonly #warn: (text: string) => void
  #changed = false
  /** The file is somebody else's. */
  #foreign = false

  constructor(file: string, warn: (text: string) => void) {
    this.#file = file
    this.#warn = warn
    const text = readText(file)
    if (text === '') return
    const [header, ...lines] = text.split('\n')
    if (header !== HEADER) this.#foreign = !isOurs(header)
    if (this.#foreign)
      warn(
        `${file} is no cache of replylint: it is left as it is, and no results are kept. Name another --cache-location.`,
      )
    if (header !== HEADER) return
    // The last line has its end too, unless the file was cut off.
    if (lines.pop() !== '') this.#damaged()
    for (const line of lines) this.#read(line)
  }

  /** The value kept under this head; undefined: there is none. */
  get<Value>({ path, key, stamp }: Head): Value | undefined {
    const line = this.#lines.get(path)
    if (line?.key !== key || line.stamp !== stamp) return undefined
    try {
      return JSON.parse(line.json)
    } catch {
      this.#damaged()
      this.delete(path)
      return undefined
    }
  }

  set(head: Head, value: unknown): void {
    this.#lines.set(head.path, { ...head, json: JSON.stringify(value) })
    this.#changed = true
  }

  delete(path: string): void {
    if (this.#lines.delete(path)) this.#changed = true
  }

  /** Writes the file if anything changed, without the paths that are gone. A folder that cannot be written to is told of and no more. */
  save(isGone: (path: string) => boolean): void {
    if (!this.#changed || this.#foreign) return
    const lines = [...this.#lines.values()].filter(({ path }) => !isGone(path))
    const text = lines.map(({ path, key, stamp, json }) => `${JSON.stringify([path, key, stamp])}\t${json}\n`)
    const draft = `${this.#file}.${process.pid}`
    try {
      mkdirSync(dirname(this.#file), { recursive: true })
      writeFileSync(draft, [HEADER, '\n', ...text].join(''))
      renameSync(draft, this.#file)
      this.#changed = false
    } catch (error) {
      rmSync(draft, { force: true })
      this.#warn(`The cache cannot be written: ${reasonOf(error)}`)
    }
  }

  #read(line: string): void {
    const tab = line.indexOf('\t')
    try {
      const [path, key, stamp] = JSON.parse(line.slice(0, tab))
      this.#lines.set(path, { path, key, stamp, json: line.slice(tab + 1) })
    } catch {
      this.#damaged()
    }
  }

  #damaged(): void {
    if (!this.#changed)
      this.#warn(`The cache ${this.#file} is damaged: what cannot be read of it is judged again.`)
    this.#changed = true
  }
}

/** Removes a cache file; one that is not ours is left. */
export function removeCache(file: string): void {
  if (isOurs(readText(file).slice(0, HEADER.length))) rmSync(file, { force: true })
}

/** Of this version of the file or of another. */
const isOurs = (header = '') => header.startsWith(HEADER.slice(0, -1))

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}
