import { lint } from '../linter/linter.ts'
import type { ActiveRule } from '../linter/plan.ts'
import type { RuleSet } from '../linter/rule-set.ts'
import type { LintMessage, Rule, Thread } from '../types.ts'
import { inTemplate, lintAcross } from './across.ts'
import { applied, crashed, faultsOf, textOf } from './faults.ts'
import { type ExpectedFinding, isAcross, type ReplyCase, type RuleCase, toThread } from './written.ts'

/** What a rule finds in a case. */
export interface Judged {
  readonly messages: readonly LintMessage[]
  /** The findings in the words of the case: those keys that it names. */
  readonly found: readonly unknown[]
  /** What no finding may be like, whatever the case says. */
  readonly faults: readonly string[]
}

/** A rule that is off is tried as a warning. What it is given is frozen: one that changes it crashes. */
export function judge(written: RuleCase, rule: Rule, rules: RuleSet): Judged {
  const severity = rule.meta.severity === 'off' ? 'warn' : rule.meta.severity
  const given = frozen(structuredClone(written))
  const active = { rule, severity, options: Object.freeze({ ...rule.meta.defaults, ...given.options }) }
  return isAcross(given) ? judgeTemplates(given, active, rules) : judgeReply(given, active, rules)
}

function judgeTemplates(
  written: Extract<RuleCase, { templates: unknown }>,
  active: ActiveRule,
  rules: RuleSet,
) {
  const all = lintAcross(written, active, rules)
  const messages = all.map(([, message]) => message)
  const found = all.map(([template, message], index) => {
    const whole = inTemplate(template, message)
    const expected = written.finds?.[index]
    return expected ? only(whole, Object.keys(expected)) : whole
  })
  return { messages, found, faults: messages.flatMap(crashed) }
}

function judgeReply(written: ReplyCase, active: ActiveRule, rules: RuleSet): Judged {
  const thread = frozen(toThread(written))
  const which = active.rule.checkThread && written.reply === undefined ? 'all' : 'last'
  const { settings = {}, now, finds = [] } = written
  const judged = (thread: Thread) => lint(thread, rules, { active: [active], settings, only: which, now })
  const messages = judged(thread)
  return {
    messages,
    found: messages.map((message, index) => shown(message, finds[index], thread)),
    faults: messages.flatMap((message, index) => [
      ...crashed(message),
      ...faultsOf(message, finds[index], { rule: active.rule, thread, messages, judged }),
    ]),
  }
}

/** A finding in the form in which a case writes it, with the keys that the case names. */
function shown(found: LintMessage, expected: ExpectedFinding | undefined, thread: Thread): unknown {
  const quote = found.reply?.quote ?? ''
  if (typeof expected !== 'object') return quote || { whole: true }
  const all = {
    quote,
    whole: quote === '' ? true : undefined,
    id: found.messageId,
    message: typeof expected.message === 'number' ? found.reply?.message : found.message,
    related: (found.related ?? []).map((place) => place.quote),
    suggest: (found.suggestions ?? []).map(({ fix }) => fix.text),
    fix: found.fix && applied(found.fix, textOf(found, thread)),
  }
  return only(all, Object.keys(expected))
}

const only = (all: object, keys: readonly string[]): Record<string, unknown> =>
  Object.fromEntries(keys.map((key) => [key, (all as Record<string, unknown>)[key]]))

function frozen<Value>(value: Value): Value {
  if (typeof value === 'object' && value !== null) for (const inner of Object.values(value)) frozen(inner)
  return Object.freeze(value)
}
