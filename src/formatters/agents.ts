import { createColors } from 'picocolors'
import type { LintResult } from '../types.ts'
import type { Formatter } from './formatter.ts'
import { count } from './problem.ts'
import { Tallies } from './tally.ts'
import { visible } from './visible.ts'
import { measureFor } from './width.ts'

const NOBODY = '(no name)'
const NOWHERE = '(no channel)'
const NO_RULE = '(no rule)'

/** How many of the names that are most frequent a row tells. */
const MOST = 3

/** Who, what and where: findings of each agent, of each rule and of each channel, most first. */
export const format: Formatter = async function* (results, { color }) {
  const { bold, dim } = createColors(color)
  const sums = new Sums()
  for await (const result of results) sums.add(result)
  yield `${bold(sums.head())}\n`
  for (const [title, also, tallies] of [
    ['Agent', 'Most often', sums.agents],
    ['Rule', 'Most often by', sums.rules],
    ['Channel', 'Most often', sums.channels],
  ] as const) {
    const [head, ...rows] = await aligned([title, 'Findings', 'Errors', 'Warnings', 'Threads', also], tallies)
    if (rows.length > 0) yield `\n${dim(head!)}\n${rows.join('\n')}\n`
  }
}

class Sums {
  readonly agents = new Tallies()
  readonly rules = new Tallies()
  readonly channels = new Tallies()
  #threads = 0
  #faulty = 0
  #errors = 0
  #warnings = 0
  #days: [first: string, last: string] | undefined

  add({ filePath, threadId, messages, errorCount, warningCount }: LintResult): void {
    const thread = `${filePath}\u0000${threadId ?? this.#threads}`
    this.#threads++
    if (messages.length > 0) this.#faulty++
    this.#errors += errorCount
    this.#warnings += warningCount
    for (const message of messages) {
      const { agent = NOBODY, channel = NOWHERE, at } = message.reply ?? {}
      const rule = message.ruleId ?? NO_RULE
      this.agents.of(agent).add(message, thread, rule)
      this.rules.of(rule).add(message, thread, agent)
      this.channels.of(channel).add(message, thread, rule)
      if (at !== undefined) this.#note(at.slice(0, DAY))
    }
  }

  head(): string {
    const findings = `${count(this.#errors, 'error')}, ${count(this.#warnings, 'warning')}`
    const [first, last] = this.#days ?? []
    const days = first === undefined ? '' : first === last ? `, ${first}` : `, ${first} – ${last}`
    return `${count(this.#errors + this.#warnings, 'finding')} (${findings}) in ${this.#faulty} of ${count(this.#threads, 'thread')}${days}`
  }

  #note(day: string): void {
    const [first, last] = this.#days ?? [day, day]
    this.#days = [day < first ? day : first, day > last ? day : last]
  }
}

/** Length of `2026-03-01`. */
const DAY = 10

/** The head, then a line for each tally: names to the left, numbers to the right. */
async function aligned(head: readonly string[], tallies: Tallies): Promise<string[]> {
  const rows = tallies.sorted().map(([name, tally]) => [
    visible(name),
    ...[tally.findings, tally.errors, tally.warnings, tally.threads.size].map(String),
    tally
      .names()
      .slice(0, MOST)
      .map(([other, times]) => `${visible(other)} (${times})`)
      .join(', '),
  ])
  const all = [head, ...rows]
  const measure = await measureFor(all.map((row) => row[0]!))
  const widths = head.map((_, column) => Math.max(...all.map((row) => measure(row[column]!))))
  return all.map((row) =>
    row
      .map((text, column) => {
        const gap = ' '.repeat(Math.max(0, widths[column]! - measure(text)))
        return column === 0 ? text + gap : column < row.length - 1 ? gap + text : text
      })
      .join('  ')
      .trimEnd(),
  )
}
