import { CRASH } from '../linter/crash.ts'
import { lint } from '../linter/linter.ts'
import type { ActiveRule } from '../linter/plan.ts'
import type { RuleSet } from '../linter/rule-set.ts'
import type { LintMessage, Rule, Thread } from '../types.ts'
import { inTemplate, lintAcross } from './across.ts'
import { type ExpectedFinding, isAcross, type ReplyCase, type RuleCase, toThread } from './written.ts'

/** What a rule finds in a case. */
export interface Judged {
  readonly messages: readonly LintMessage[]
  /** The findings in the words of the case: those keys that it names. */
  readonly found: readonly unknown[]
  /** What no finding may be like, whatever the case says. */
  readonly faults: readonly string[]
}

/** A rule that is off is tried as a warning. */
export function judge(written: RuleCase, rule: Rule, rules: RuleSet): Judged {
  const severity = rule.meta.severity === 'off' ? 'warn' : rule.meta.severity
  const active = { rule, severity, options: { ...rule.meta.defaults, ...written.options } }
  return isAcross(written) ? judgeTemplates(written, active, rules) : judgeReply(written, active, rules)
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
  const thread = toThread(written)
  const which = active.rule.checkThread && written.reply === undefined ? 'all' : 'last'
  const { settings = {}, now } = written
  const messages = lint(thread, rules, { active: [active], settings, only: which, now })
  return {
    messages,
    found: messages.map((message, index) => shown(message, written.finds?.[index], thread)),
    faults: messages.flatMap((message) => [
      ...crashed(message),
      ...unannounced(message, active.rule),
      ...idle(message, thread),
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

const crashed = ({ ruleId, message }: LintMessage): string[] =>
  ruleId === CRASH ? [`The rule crashed: ${message}`] : []

/** The door plate has to say that a rule fixes or suggests. */
function unannounced({ fix, suggestions }: LintMessage, { meta }: Rule): string[] {
  return [
    ...(fix && !meta.fixable ? ['It fixes something, but "fixable" is not true.'] : []),
    ...(suggestions && !meta.hasSuggestions
      ? ['It suggests something, but "hasSuggestions" is not true.']
      : []),
  ]
}

/** Fixes and suggestions that leave the text as it was. */
function idle(found: LintMessage, thread: Thread): string[] {
  const text = textOf(found, thread)
  const edits = [...(found.fix ? [found.fix] : []), ...(found.suggestions ?? []).map(({ fix }) => fix)]
  return edits
    .filter((edit) => applied(edit, text) === text)
    .map(({ text }) => `A fix or suggestion changes nothing: “${text}”.`)
}

const textOf = ({ reply }: LintMessage, { messages }: Thread): string =>
  messages[reply?.message ?? 0]?.text ?? ''

const applied = ({ range: [start, end], text }: NonNullable<LintMessage['fix']>, whole: string): string =>
  whole.slice(0, start) + text + whole.slice(end)
