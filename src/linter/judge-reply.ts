import type { Check, LintMessage, Reply } from '../types.ts'
import { type Summed, sumUp } from './across/summed.ts'
import { calls, suits } from './conditions.ts'
import { crashAt } from './crash.ts'
import type { Run } from './options.ts'
import type { Judge, Plan } from './plan.ts'
import { report } from './report.ts'

/** Adds what a rule finds in a reply to the messages; of a rule that throws its crash alone. */
export function judgeReply(reply: Reply, one: Judge<Check>, run: Run, messages: LintMessage[]): void {
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
    messages.push(crashAt(reply, error, rule, run.origin))
  }
}

/** What rules that look across templates keep of one; of a rule that throws its crash is added to the messages. */
export function sumUpReply(reply: Reply, { templates }: Plan, run: Run, messages: LintMessage[]): Summed {
  return sumUp(reply, templates, run, (error, rule) => messages.push(crashAt(reply, error, rule, run.origin)))
}
