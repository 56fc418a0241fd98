import { now } from '../../clock.ts'
import type { Stats } from '../../types.ts'

/**
 * What one thread costs, rule by rule. Facts are worked out when a rule first asks for them: the first one pays for all others.
 * `parse`: reading the thread from its file.
 */
export class Stopwatch {
  readonly #rules: Record<string, { total: number }> = {}
  #total = 0

  readonly measure = (ruleId: string, work: () => void): void => {
    const start = now()
    work()
    const spent = now() - start
    const before = this.#rules[ruleId]?.total ?? 0
    this.#rules[ruleId] = { total: before + spent }
    this.#total += spent
  }

  /** `parse`: milliseconds that reading took. */
  stats(parse: number): Stats {
    const pass = {
      parse: { total: parse },
      rules: this.#rules,
      fix: { total: 0 },
      total: parse + this.#total,
    }
    return { times: { passes: [pass] }, fixPasses: 0 }
  }
}
