import type { LintMessage, Message, Thread, ThreadCheck, Turn } from '../types.ts'
import { calls, suits } from './conditions.ts'
import { crashAt } from './crash.ts'
import type { Run } from './options.ts'
import type { Judge, Plan } from './plan.ts'
import { report } from './report.ts'
import type { RuleSet } from './rule-set.ts'
import { type OpenStory, toStory } from './story.ts'

/** Adds what rules find in a thread as a whole: where it stands at a reply, only at one that is judged. */
export function judgeThread(
  thread: Thread,
  turns: readonly Turn[],
  rules: RuleSet,
  plan: Plan,
  run: Run,
  judged: (message: Message) => boolean,
  messages: LintMessage[],
): void {
  if (!isTold(thread, plan, run)) return
  const story = toStory(thread, turns, rules.analysis, run.settings, run.now)
  const waits = (message: Message) =>
    message.role === 'customer' &&
    !message.internal &&
    run.only !== 'last' &&
    (run.judges === undefined || run.judges(message, thread))
  const concerns = ({ message }: Turn) => judged(message) || waits(message)
  for (const one of plan.threads)
    if (run.measure) run.measure(one.rule.id, () => judge(story, one, run, concerns, messages))
    else judge(story, one, run, concerns, messages)
}

/** Whether any rule has something to go by in a thread as a whole: those of time need one time at least, or the clock. */
function isTold({ messages }: Thread, { threads }: Plan, { now }: Run): boolean {
  if (messages.length === 0 || threads.length === 0) return false
  const timed = now !== undefined || messages.some(({ at }) => at !== undefined)
  return timed || threads.some(({ rule: { meta } }) => meta.needs !== 'time')
}

/** Adds what one rule finds in a thread; of a rule that throws its crash alone. */
function judge(
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
    messages.push(crashAt(story.at(story.turns.length - 1), error, rule, run.origin))
  }
}
