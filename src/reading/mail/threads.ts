import type { Cast } from '../cast.ts'
import type { Mail } from './mail.ts'

/** As many mails are remembered. */
const MOST = 200_000

/** Says which thread a mail belongs to: that of a mail that it names, else of one with its subject to or from the same customers. */
export class MailThreads {
  readonly #keys = new Map<string, string>()
  readonly #cast: Cast
  #count = 0

  constructor(cast: Cast) {
    this.#cast = cast
  }

  keyOf({ id, answers, subject, people }: Mail): string {
    const customers = people.filter((email) => !this.#cast.isAgent({ email }))
    const topic = subject.text === '' ? undefined : [subject.text.toLowerCase(), ...customers].join('\n')
    const known = [...answers, ...(id ? [id] : [])].map((each) => this.#keys.get(each))
    const key =
      known.find((each) => each !== undefined) ??
      (topic && subject.isReply ? this.#keys.get(topic) : undefined) ??
      answers[0] ??
      id ??
      `mail ${++this.#count}`
    for (const name of [id, topic, ...answers]) if (name) this.#remember(name, key)
    return key
  }

  #remember(name: string, key: string): void {
    this.#keys.delete(name)
    this.#keys.set(name, key)
    if (this.#keys.size <= MOST) return
    for (const oldest of this.#keys.keys()) {
      this.#keys.delete(oldest)
      return
    }
  }
}
