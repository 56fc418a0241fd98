import type { ReplyLintOptions } from '../../load/options.ts'
import { put } from '../../multimap.ts'
import { CATEGORIES, type JudgedReply, meanOf, type Score, scoreOf } from '../../score/score.ts'
import type { Channel, LintMessage, LintResult } from '../../types.ts'

interface ScoredReply extends Score {
  readonly filePath: string
  readonly thread: string | null
  readonly message: number
  readonly agent?: string | undefined
  readonly channel?: Channel | undefined
}

type Told = Omit<JudgedReply, 'found' | 'excused'> & Readonly<Record<'found' | 'excused', Set<string>>>

/** Keeps what rules were asked about each reply and what they found, for the scores at the end of the run. */
export class Scorer {
  readonly #replies: Told[] = []
  readonly #byPlace = new Map<string, Told>()

  readonly judged: NonNullable<ReplyLintOptions['onJudged']> = (reply, asked, filePath, { config }) => {
    const { thread, index, message, channel } = reply
    const { name, email, id } = message.author ?? {}
    const told: Told = {
      filePath,
      thread: thread.id ?? null,
      message: index,
      agent: name ?? email ?? id,
      channel,
      asked: asked.map(({ rule, severity }) => ({ id: rule.id, severity })),
      found: new Set(),
      excused: new Set(),
      weights: config.settings.score?.weights ?? {},
    }
    this.#replies.push(told)
    this.#byPlace.set(placeOf(filePath, told.thread, index), told)
  }

  /** What a baseline knows stands in the reply nevertheless; what a directive keeps silent is no fault. */
  add({ filePath, messages, suppressedMessages }: LintResult): void {
    for (const message of messages) this.#told(filePath, message)?.found.add(message.ruleId!)
    for (const message of suppressedMessages) {
      const excuses = message.suppressions.some(({ kind }) => kind === 'directive')
      this.#told(filePath, message)?.[excuses ? 'excused' : 'found'].add(message.ruleId!)
    }
  }

  /** The reply that a rule's message is about. */
  #told(filePath: string, { ruleId, reply }: LintMessage): Told | undefined {
    if (ruleId === null || !reply) return undefined
    return this.#byPlace.get(placeOf(filePath, reply.thread, reply.message))
  }

  /** Scores of all replies, of agents and channels, and of all together. */
  scores() {
    const replies = this.#replies.map(
      (told): ScoredReply => ({
        filePath: told.filePath,
        thread: told.thread,
        message: told.message,
        agent: told.agent,
        channel: told.channel,
        ...scoreOf(told),
      }),
    )
    return {
      replies,
      agents: means(replies, ({ agent }) => agent),
      channels: means(replies, ({ channel }) => channel),
      total: { replies: replies.length, ...meanOf(replies) },
    }
  }

  json(): string {
    return `${JSON.stringify(this.scores())}\n`
  }

  /** A table: all together, channels, agents, and the replies themselves, worst first. */
  async text(): Promise<string> {
    const { replies, agents, channels, total } = this.scores()
    const { default: Table } = await import('cli-table3')
    const table = new Table({
      head: ['Score', 'Replies', 'Of', ...CATEGORIES],
      style: { head: [], border: [] },
    })
    const row = ({ score, categories }: Score, count: number | string, of: string) =>
      table.push([score ?? '–', count, of, ...CATEGORIES.map((category) => categories[category] ?? '–')])
    row(total, total.replies, 'all')
    for (const one of channels) row(one, one.replies, `channel ${one.name}`)
    for (const one of agents) row(one, one.replies, `agent ${one.name}`)
    const scored = replies.filter(({ score }) => score !== null && score < 100)
    const lines = scored
      .sort((a, b) => a.score! - b.score!)
      .map(
        ({ score, filePath, thread, message }) =>
          `${String(score).padStart(3)}  ${filePath}${thread === null ? '' : ` ${thread}`} message ${message}\n`,
      )
    return `\n${table.toString()}\n${lines.length > 0 ? '\n' : ''}${lines.join('')}`
  }
}

/** The report, then the scores; of JSON the scores alone. */
export async function* withScores(
  report: AsyncIterable<string>,
  scorer: Scorer,
  format: string,
): AsyncGenerator<string> {
  const isJson = format.startsWith('json')
  for await (const text of report) if (!isJson) yield text
  yield isJson ? scorer.json() : await scorer.text()
}

const placeOf = (...parts: readonly unknown[]) => JSON.stringify(parts)

function means(replies: readonly ScoredReply[], nameOf: (reply: ScoredReply) => string | undefined) {
  const groups = new Map<string, ScoredReply[]>()
  for (const reply of replies) {
    const name = nameOf(reply)
    if (name !== undefined) put(groups, name, reply)
  }
  return [...groups].map(([name, group]) => ({ name, replies: group.length, ...meanOf(group) }))
}
