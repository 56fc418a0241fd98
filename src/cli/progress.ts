import type { Out } from './io.ts'

const PATIENCE = 1000
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
  #last = Date.now() + PATIENCE - PAUSE
  #shown = false
  #reading: Reading | undefined

  constructor(out: Out) {
    this.#out = out
  }

  reading(place: Reading): void {
    this.#reading = place
  }

  async show(count: number, path: string): Promise<void> {
    if (!this.#out.isTTY || Date.now() - this.#last < PAUSE) return
    this.#last = Date.now()
    this.#shown = true
    await this.#out.write(`\r\u001b[K${count} linted, now ${path}${this.#part(path)}`)
  }

  /** Before anything else is printed. */
  async clear(): Promise<void> {
    if (!this.#shown) return
    this.#shown = false
    await this.#out.write('\r\u001b[K')
  }

  #part(path: string): string {
    if (this.#reading?.filePath !== path) return ''
    const { read, size } = this.#reading
    return `: ${Math.min(100, Math.floor((read / size) * 100))} %, ${mega(read)} of ${mega(size)} MB`
  }
}

const mega = (bytes: number) => (bytes / 1e6).toFixed(0)
