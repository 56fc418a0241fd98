import type { LintMessage, Message, Thread, ThreadCheck } from '../types.ts'
import { calls, suits } from './conditions.ts'
import { crashAt } from './crash.ts'
import type { Run } from './options.ts'
import type { Judge, Plan } from './plan.ts'
import { report } from './report.ts'
import { type OpenStory, toStory } from './story.ts'
import type { Conversation } from './thread.ts'

/** Adds what rules find in a thread as a whole: where it stands at a reply, only at one that is judged. */
export function judgeThread(conversation: Conversation, plan: Plan, run: Run, messages: LintMessage[]): void {
  if (!isTold(conversation.thread, plan, run)) return
  const story = toStory(conversation, run.now)
  for (const one of plan.threads)
    if (run.measure) run.measure(one.rule.id, () => judge(story, one, run, messages))
    else judge(story, one, run, messages)
}

/** Whether any rule has something to go by in a thread as a whole: those of time need one time at least, or the clock. */
function isTold({ messages }: Thread, { threads }: Plan, { now }: Run): boolean {
  if (messages.length === 0 || threads.length === 0) return false
  const timed = now !== undefined || messages.some(({ at }) => at !== undefined)
  return timed || threads.some(({ rule: { meta } }) => meta.needs !== 'time')
}

/** Adds what one rule finds in a thread; of a rule that throws its crash alone. */
function judge(story: OpenStory, one: Judge<ThreadCheck>, run: Run, messages: LintMessage[]): void {
  const { rule, on, context, ask } = one
  const before = messages.length
  try {
    for (const finding of ask(story, context)) {
      const { message } = story.turns[finding.message]!
      if (!run.judged(message) && !waits(message, story.thread, run)) continue
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

/** Whether a customer's message may be found as one that waits for our word. */
function waits(message: Message, thread: Thread, { only, judges }: Run): boolean {
  if (message.role !== 'customer' || message.internal || only === 'last') return false
  return judges === undefined || judges(message, thread)
}
