import type { Mail } from './mail.ts'

/** As many mails are remembered. */
const MOST = 200_000

/** Says which thread a mail belongs to: that of a mail that it names, else of one with its subject among the same people. */
export class MailThreads {
  readonly #keys = new Map<string, string>()
  #count = 0

  keyOf({ id, answers, subject, people }: Mail): string {
    const topic = subject.text === '' ? undefined : `${subject.text.toLowerCase()}\n${people.join('\n')}`
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
