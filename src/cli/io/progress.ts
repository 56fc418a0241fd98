import { relativePath } from '../../formatters/path.ts'
import { visible } from '../../formatters/visible.ts'
import type { Io, Out } from './io.ts'

/** In milliseconds: a run that is over sooner shows nothing. */
const PATIENCE = 1000
/** In milliseconds, between two lines. */
const PAUSE = 100

/** How far a file is read that is too big to hold, in bytes. */
interface Reading {
  readonly filePath: string
  readonly read: number
  readonly size: number
}

/** One line that says how far the work is; only on a terminal, and only when it takes more than a second. */
export class Progress {
  readonly #out: Out
  readonly #cwd: string
  readonly #from = Date.now() + PATIENCE
  #last = 0
  #shown = false
  #reading: Reading | undefined
  #results = 0
  #held = 0

  constructor({ stderr, cwd }: Pick<Io, 'stderr' | 'cwd'>) {
    this.#out = stderr
    this.#cwd = cwd
  }

  reading(place: Reading): void {
    this.#reading = place
  }

  /** There are so many results, the last of a file. */
  async show(results: number, path: string): Promise<void> {
    this.#results = results
    if (Date.now() - this.#last < PAUSE) return
    await this.#say(`${Math.max(results, this.#held)} linted, now ${this.#part(path)}`, path)
  }

  /** So many templates wait to be compared with one another, the last of a file; without a path, they are compared now. */
  async hold(templates: number, path?: string): Promise<void> {
    this.#held = this.#results + templates
    if (path === undefined) await this.#say(`comparing ${templates} templates`)
    else await this.show(this.#results, path)
  }

  /** Before anything else is printed. */
  async clear(): Promise<void> {
    if (!this.#shown) return
    this.#shown = false
    await this.#out.write('\r\u001b[K')
  }

  async #say(what: string, path = ''): Promise<void> {
    if (!this.#out.isTTY || Date.now() < this.#from) return
    this.#last = Date.now()
    this.#shown = true
    const room = (this.#out.columns || Number.POSITIVE_INFINITY) - 1 - what.length
    await this.#out.write(`\r\u001b[K${what}${endOf(visible(relativePath(this.#cwd, path)), room)}`)
  }

  #part(path: string): string {
    if (this.#reading?.filePath !== path) return ''
    const { read, size } = this.#reading
    return `at ${Math.min(100, Math.floor((read / size) * 100))} % (${mega(read)} of ${mega(size)} MB) of `
  }
}

/** What of a path there is room for: a line that is longer than the terminal could not be taken back. */
const endOf = (path: string, room: number): string =>
  path.length <= room ? path : `…${path.slice(path.length - Math.max(0, room - 1))}`

const mega = (bytes: number) => (bytes / 1e6).toFixed(0)
