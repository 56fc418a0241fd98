import type { Out } from './io.ts'

const PATIENCE = 1000
const PAUSE = 100

/** One line that says how far the work is; only on a terminal, and only when it takes more than a second. */
export class Progress {
  readonly #out: Out
  #last = Date.now() + PATIENCE - PAUSE
  #shown = false

  constructor(out: Out) {
    this.#out = out
  }

  async show(count: number, path: string): Promise<void> {
    if (!this.#out.isTTY || Date.now() - this.#last < PAUSE) return
    this.#last = Date.now()
    this.#shown = true
    await this.#out.write(`\r\u001b[K${count} linted, now ${path}`)
  }

  /** Before anything else is printed. */
  async clear(): Promise<void> {
    if (!this.#shown) return
    this.#shown = false
    await this.#out.write('\r\u001b[K')
  }
}
