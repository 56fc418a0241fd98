import type { Thread } from '../src/types.ts'
import { replyOf, threads } from './corpus.ts'
import { FEW, fewActive } from './few.ts'
import { aimed, median, percentile, print, short, worked } from './figures.ts'
import { library } from './library.ts'

const ROUNDS = 8
const WARM_UP = 4

/** Russian replies a second, each with one message of the customer, with eighteen rules and with all; what the slowest of them takes. */
export async function latency(): Promise<void> {
  // Each with a set of its own: an index looks first for what its rules have asked for so far.
  const [some, rules] = [await library.loadRules(), await library.loadRules()]
  const active = fewActive(some)
  const corpus = threads('ru', 2_000)
  const few = runner(corpus, (thread) => library.lint(thread, some, { active }))
  const all = runner(corpus, (thread) => library.lint(thread, rules))
  for (let round = 0; round < WARM_UP + ROUNDS; round++)
    for (const one of [few, all]) one.turn(round >= WARM_UP)

  const length = corpus.reduce((sum, thread) => sum + replyOf(thread).length, 0) / corpus.length
  const ratios = all.perSecond.map((rate, round) => rate / few.perSecond[round]!)
  print(`Russian replies of ${short(length)} characters, each with a customer's message`, [
    aimed(`${FEW.size} rules`, median(few.perSecond), 'replies/s of processor time', '≥', 6_000),
    aimed(
      `all ${rules.rules.length} rules`,
      median(all.perSecond),
      'replies/s of processor time',
      '≥',
      6_000,
    ),
    aimed('all rules against them', median(ratios), '×', '≥', 0.8),
    { what: 'median of a reply', figure: `${short(median(all.times))} ms` },
    aimed('99 of 100 replies within', percentile(all.times, 0.99), 'ms', '≤', 1),
    { what: 'slowest reply', figure: `${short(percentile(all.times, 1))} ms` },
  ])
}

/** Goes over all threads again and again, and notes how quick it was. */
function runner(corpus: readonly Thread[], lint: (thread: Thread) => unknown) {
  const times: number[] = []
  const perSecond: number[] = []
  return {
    times,
    perSecond,
    turn(noted: boolean): void {
      const start = worked()
      for (const thread of corpus) {
        const before = performance.now()
        lint(thread)
        if (noted) times.push(performance.now() - before)
      }
      if (noted) perSecond.push((corpus.length * 1000) / (worked() - start))
    },
  }
}
