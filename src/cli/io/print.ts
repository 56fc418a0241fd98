import { now } from '../../clock.ts'
import type { Out } from './io.ts'
import type { Progress } from './progress.ts'

/** Writes a report as it comes, until nobody reads any more; `lines`: it ends with a whole line of its own. */
export async function print(
  text: AsyncIterable<string>,
  out: Out,
  lines: boolean,
  progress: Progress,
): Promise<void> {
  const held = new Held(out, progress)
  let printed = false
  try {
    for await (const piece of text) {
      if (piece === '') continue
      printed = true
      if (!(await held.add(piece))) return
    }
    if (printed && !lines) await held.add('\n')
  } finally {
    await held.write()
  }
}

/** Pieces of text, written together: each writing waits for the system. */
class Held {
  readonly #out: Out
  readonly #progress: Progress
  #text = ''
  #written = Number.NEGATIVE_INFINITY

  constructor(out: Out, progress: Progress) {
    this.#out = out
    this.#progress = progress
  }

  /** False: nobody reads any more. */
  add(piece: string): boolean | Promise<boolean> {
    this.#text += piece
    return this.#text.length < MUCH && now() - this.#written < SOON ? true : this.write()
  }

  async write(): Promise<boolean> {
    if (this.#text === '') return true
    const text = this.#text
    this.#text = ''
    this.#written = now()
    await this.#progress.clear()
    return this.#out.write(text)
  }
}

/** In characters. */
const MUCH = 16_384

/** In milliseconds. */
const SOON = 20
