import { createLines, type Lines } from '../lines.ts'
import type {
  Check,
  Language,
  LintMessage,
  Message,
  Origin,
  Reply,
  Settings,
  Thread,
  ThreadCheck,
  Turn,
} from '../types.ts'
import { type Summed, sumUp } from './across/summed.ts'
import { askedOf } from './asked.ts'
import { calls, suits } from './conditions.ts'
import { crash } from './crash.ts'
import type { ActiveRule, Judge, Plan } from './plan.ts'
import { report } from './report.ts'
import type { RuleSet } from './rule-set.ts'
import { type OpenStory, toStory } from './story.ts'
import { toReplies, toTurns } from './thread.ts'

export interface LintOptions {
  readonly settings?: Settings | undefined
  /** Language of the messages; undefined: that of each reply. */
  readonly locale?: Language | undefined
  /** The clock, ISO 8601, for rules that need time. */
  readonly now?: string | undefined
  /** Default: every rule at its own severity, with its own defaults. */
  readonly active?: readonly ActiveRule[] | undefined
  /** `last`: only the last message that can be judged, as for a draft. Default `all`. */
  readonly only?: 'all' | 'last' | undefined
  /** Whose messages are judged. Default: the agent's. */
  readonly lint?: readonly ('agent' | 'bot')[] | undefined
  /** Which of their messages are judged, and which of the customer's that wait. Default: all. */
  readonly judges?: ((message: Message, thread: Thread) => boolean) | undefined
  /** Runs the work of a rule, once a reply and once a thread: the caller may look at his clock. */
  readonly measure?: ((ruleId: string, work: () => void) => void) | undefined
  /** The way back into the file that the thread was read from. */
  readonly origin?: Origin | undefined
  /** Told what is kept of a template for the rules that look across templates: `judgeAcross` compares them. */
  readonly onSummed?: ((summed: Summed) => void) | undefined
  /** Told of each reply that is passed over because its language is neither Russian nor English. */
  readonly onForeign?: ((reply: Reply) => void) | undefined
  /** Told of each reply that is judged, and of the rules that have something to judge in it. */
  readonly onJudged?: ((reply: Reply, asked: readonly ActiveRule[]) => void) | undefined
}

/**
 * Judges the replies of a thread. Synchronous and pure: the same thread, rules and options give the same messages,
 * in the order of their places. A rule that throws becomes a message `internal/rule-crash`; the others go on.
 */
export function lint(thread: Thread, rules: RuleSet, options: LintOptions = {}): LintMessage[] {
  const { active = rules.defaults, origin, now, onSummed, measure } = options
  const settings = rules.settle(options.settings ?? NO_SETTINGS)
  const plan = rules.plan(active, settings, now)
  const judged = toJudge(thread, options)
  const run = { ...options, settings, lines: linesOf(thread) }
  const messages: LintMessage[] = []

  const turns = toTurns(thread, rules.analysis, settings)
  for (const reply of toReplies(thread, rules.analysis, settings, judged, turns)) {
    if (reply.text.language === 'und') options.onForeign?.(reply)
    else {
      for (const one of plan.replies)
        if (measure) measure(one.rule.id, () => judge(reply, one, run, messages))
        else judge(reply, one, run, messages)
      options.onJudged?.(reply, askedOf(reply, active, settings))
      if (onSummed && thread.template) onSummed(sum(reply, plan, run, messages))
    }
  }

  if (!thread.template && isTold(thread, plan, run))
    judgeThreads(thread, turns, rules, plan, run, judged, messages)

  return numberTwins(messages.sort((a, b) => byPlace(a, b, origin)))
}

const AGENT = ['agent'] as const
const NO_SETTINGS: Settings = {}

type Run = LintOptions & { readonly settings: Settings; readonly lines: (message: number) => Lines }

/** The lines of each message, counted when they are first asked for. */
function linesOf({ messages }: Thread): (message: number) => Lines {
  const known: Lines[] = []
  return (message) => {
    known[message] ??= createLines(messages[message]!.text)
    return known[message]
  }
}

function toJudge(thread: Thread, { lint: roles = AGENT, only, judges }: LintOptions) {
  const can = (message: Message) => {
    const { role, internal, text } = message
    if (internal || !roles.some((one) => one === role) || text.trim() === '') return false
    return judges === undefined || judges(message, thread)
  }
  if (only !== 'last') return can
  const last = thread.messages.findLast(can)
  return (message: Message) => message === last
}

/** Adds what a rule finds in a reply to the messages; of a rule that throws its crash alone. */
function judge(reply: Reply, one: Judge<Check>, run: Run, messages: LintMessage[]): void {
  const { rule, on, context, ask } = one
  const before = messages.length
  try {
    if (on && !suits(reply, on)) return
    for (const finding of ask(reply, context)) {
      if (on && messages.length === before && !calls(reply, on)) return
      messages.push(report(finding, one, reply, run))
    }
  } catch (error) {
    messages.length = before
    messages.push(crash(error, rule, placeOfCrash(reply, run)))
  }
}

/** What rules that look across templates keep of one; of a rule that throws its crash is added to the messages. */
function sum(reply: Reply, { templates }: Plan, run: Run, messages: LintMessage[]): Summed {
  return sumUp(reply, templates, run, (error, rule) =>
    messages.push(crash(error, rule, placeOfCrash(reply, run))),
  )
}

/** Whether any rule has something to go by in a thread as a whole: those of time need one time at least, or the clock. */
function isTold({ messages }: Thread, { threads }: Plan, { now }: Run): boolean {
  if (messages.length === 0 || threads.length === 0) return false
  const timed = now !== undefined || messages.some(({ at }) => at !== undefined)
  return timed || threads.some(({ rule: { meta } }) => meta.needs !== 'time')
}

/** Adds what rules find in a thread as a whole: where it stands at a reply, only at one that is judged. */
function judgeThreads(
  thread: Thread,
  turns: readonly Turn[],
  rules: RuleSet,
  { threads }: Plan,
  run: Run,
  judged: (message: Message) => boolean,
  messages: LintMessage[],
): void {
  const story = toStory(thread, turns, rules.analysis, run.settings, run.now)
  const waits = (message: Message) =>
    message.role === 'customer' &&
    !message.internal &&
    run.only !== 'last' &&
    (run.judges === undefined || run.judges(message, thread))
  const concerns = ({ message }: Turn) => judged(message) || waits(message)
  for (const one of threads)
    if (run.measure) run.measure(one.rule.id, () => judgeThread(story, one, run, concerns, messages))
    else judgeThread(story, one, run, concerns, messages)
}

/** Adds what one rule finds in a thread; of a rule that throws its crash alone. */
function judgeThread(
  story: OpenStory,
  one: Judge<ThreadCheck>,
  run: Run,
  concerns: (turn: Turn) => boolean,
  messages: LintMessage[],
): void {
  const { rule, on, context, ask } = one
  const before = messages.length
  try {
    for (const finding of ask(story, context)) {
      if (!concerns(story.turns[finding.message]!)) continue
      const locale = run.locale ?? story.wording(finding.message)
      const place = story.at(finding.message)
      if (locale && (!on || (suits(place, on) && calls(place, on))))
        messages.push(report(finding, one, place, { ...run, locale }))
    }
  } catch (error) {
    messages.length = before
    messages.push(crash(error, rule, placeOfCrash(story.at(story.turns.length - 1), run)))
  }
}

const placeOfCrash = ({ thread, index }: Reply, { origin }: Run) => ({
  thread: thread.id,
  message: index,
  at: origin?.locate(index, 0),
})

function byPlace(a: LintMessage, b: LintMessage, origin: Origin | undefined): number {
  const order = origin ? 0 : a.reply!.message - b.reply!.message
  return order || a.line - b.line || a.column - b.column
}

/** Two findings of one rule on the same words of one thread get fingerprints of their own. */
function numberTwins(messages: LintMessage[]): LintMessage[] {
  const seen = new Map<string, number>()
  for (const message of messages) {
    const { fingerprint } = message
    if (!fingerprint) continue
    const twins = seen.get(fingerprint) ?? 0
    seen.set(fingerprint, twins + 1)
    if (twins) message.fingerprint = `${fingerprint}-${twins + 1}`
  }
  return messages
}
