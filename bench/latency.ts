import { replyOf, threads } from './corpus.ts'
import { aimed, percentile, print, short, worked } from './figures.ts'
import { library } from './library.ts'

const ROUNDS = 8
const WARM_UP = 4

/** Russian replies a second, each with one message of the customer, and what the slowest of them takes. */
export async function latency(): Promise<void> {
  const rules = await library.loadRules()
  const corpus = threads('ru', 2_000)
  for (let round = 0; round < WARM_UP; round++) for (const thread of corpus) library.lint(thread, rules)

  const times: number[] = []
  const perSecond: number[] = []
  for (let round = 0; round < ROUNDS; round++) {
    const start = worked()
    for (const thread of corpus) {
      const before = performance.now()
      library.lint(thread, rules)
      times.push(performance.now() - before)
    }
    perSecond.push((corpus.length * 1000) / (worked() - start))
  }

  const length = corpus.reduce((sum, thread) => sum + replyOf(thread).length, 0) / corpus.length
  print(`Russian replies of ${short(length)} characters, each with a customer's message`, [
    aimed('lint(thread, rules)', percentile(perSecond, 0.5), 'replies/s of processor time', '≥', 6_000),
    { what: 'median of a reply', figure: `${short(percentile(times, 0.5))} ms` },
    aimed('99 of 100 replies within', percentile(times, 0.99), 'ms', '≤', 1),
    { what: 'slowest reply', figure: `${short(percentile(times, 1))} ms` },
  ])
}
