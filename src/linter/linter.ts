import { byPlace, createLines, type Lines } from '../lines.ts'
import type { LintMessage, Message, Origin, Settings, Thread } from '../types.ts'
import { askedOf } from './asked.ts'
import { judgeReply, sumUpReply } from './judge-reply.ts'
import { judgeThread } from './judge-thread.ts'
import type { LintOptions, Run } from './options.ts'
import type { RuleSet } from './rule-set.ts'
import { toConversation, toReplies } from './thread.ts'

/**
 * Judges the replies of a thread. Synchronous and pure: the same thread, rules and options give the same messages,
 * in the order of their places. A rule that throws becomes a message `internal/rule-crash`; the others go on.
 */
export function lint(thread: Thread, rules: RuleSet, options: LintOptions = {}): LintMessage[] {
  const { active = rules.defaults, locale, now, only, judges, measure, origin, onSummed } = options
  const settings = rules.settle(options.settings ?? NO_SETTINGS)
  const plan = rules.plan(active, settings, now)
  const judged = toJudge(thread, options)
  const run: Run = { settings, judged, lines: linesOf(thread), locale, now, only, judges, measure, origin }
  const messages: LintMessage[] = []

  const conversation = toConversation(thread, rules.analysis, settings)
  for (const reply of toReplies(conversation, judged)) {
    if (reply.text.language === 'und') options.onForeign?.(reply)
    else {
      for (const one of plan.replies)
        if (measure) measure(one.rule.id, () => judgeReply(reply, one, run, messages))
        else judgeReply(reply, one, run, messages)
      options.onJudged?.(reply, askedOf(reply, active, settings))
      if (onSummed && thread.template) onSummed(sumUpReply(reply, plan, run, messages))
    }
  }

  if (!thread.template) judgeThread(conversation, plan, run, messages)

  return numberTwins(messages.sort(orderOf(origin)))
}

const AGENT = ['agent'] as const
const NO_SETTINGS: Settings = {}

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

/** Places in a file are compared at once, those in replies message by message. */
const orderOf = (origin: Origin | undefined) => (one: LintMessage, other: LintMessage) =>
  (origin ? 0 : one.reply!.message - other.reply!.message) || byPlace(one, other)

/** Two findings of one rule on the same words of one thread get fingerprints of their own. */
function numberTwins(messages: LintMessage[]): LintMessage[] {
  if (messages.length < 2) return messages
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
