import type { LintResult } from '../../types.ts'
import type { FormatContext, Formatter } from '../formatter.ts'
import { json } from '../visible.ts'
import type { ReportAbout } from './record.ts'
import { nameOf, toRecord } from './to-record.ts'

/** The page without its data: what stands before the threads, between them and the sums, and after those. */
export type ReportPage = readonly [before: string, between: string, after: string]

/**
 * One file that opens from disk: the page, and the results as JSON in it. Needs results that keep their threads;
 * without them it shows findings alone.
 */
export const createHtml = ([before, between, after]: ReportPage): Formatter =>
  async function* (results, context) {
    const judged = new Judged()
    yield before
    let separator = '['
    for await (const result of results) {
      judged.add(result)
      if (result.messages.length === 0) continue
      yield separator + inert(toRecord(result, context.cwd))
      separator = ',\n'
    }
    yield `${separator === '[' ? '[]' : ']'}${between}${inert(judged.about(context))}${after}`
  }

/** JSON in which nothing can end the element that it stands in. */
const inert = (value: unknown): string => json(value).replaceAll('<', '\\u003c')

/** Counts what was judged, clean or not. */
class Judged {
  #threads = 0
  #replies = 0
  readonly #agents = new Map<string, number>()
  readonly #channels = new Map<string, number>()

  add({ thread }: LintResult): void {
    this.#threads++
    for (const message of thread?.messages ?? []) {
      if (message.role !== 'agent' || message.internal || message.text.trim() === '') continue
      this.#replies++
      increment(this.#agents, nameOf(message) ?? '')
      increment(this.#channels, message.channel ?? thread?.channel ?? '')
    }
  }

  about({ version, locale }: FormatContext): ReportAbout {
    return {
      version,
      locale,
      threads: this.#threads,
      replies: this.#replies,
      agents: Object.fromEntries(this.#agents),
      channels: Object.fromEntries(this.#channels),
    }
  }
}

const increment = (counts: Map<string, number>, key: string): void => {
  counts.set(key, (counts.get(key) ?? 0) + 1)
}
