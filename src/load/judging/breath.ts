import { setImmediate } from 'node:timers/promises'

/** Milliseconds for which a person does not notice that nobody listens. */
const PATIENCE = 50

/** Lets the process look at what else has happened, now and then, while much is done at one go. */
export class Breath {
  #last = Date.now()

  async take(): Promise<void> {
    if (Date.now() - this.#last < PATIENCE) return
    await setImmediate()
    this.#last = Date.now()
  }
}
