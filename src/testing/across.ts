import { judgeAcross, type RunTemplate } from '../linter/across/across.ts'
import { lint } from '../linter/linter.ts'
import type { ActiveRule } from '../linter/plan.ts'
import type { RuleSet } from '../linter/rule-set.ts'
import type { LintMessage, Thread } from '../types.ts'
import type { ExpectedInTemplate, TemplatesCase } from './written.ts'

/** What a rule finds in templates linted in one run, each finding with the name of its template; a crash has none. */
export function lintAcross(
  { templates, settings }: TemplatesCase,
  rule: ActiveRule,
  rules: RuleSet,
): (readonly [string, LintMessage])[] {
  const messages: LintMessage[] = []
  const run = templates.flatMap(({ id, text, channel, file = `${id}.md`, ...template }): RunTemplate[] => {
    const thread: Thread = { id, channel, messages: [{ role: 'agent', text }], template }
    const summed: RunTemplate[] = []
    const onSummed = (one: RunTemplate['summed']) =>
      summed.push({ filePath: file, file, summed: one, active: [rule], locale: undefined })
    messages.push(...lint(thread, rules, { active: [rule], settings, onSummed }))
    return summed
  })
  const named = ({ filePath, summed }: RunTemplate) => summed.id ?? filePath
  const found = judgeAcross(run).flatMap((ofOne, index) =>
    ofOne.map((message) => [named(run[index]!), message] as const),
  )
  return [...messages.map((message) => ['', message] as const), ...found]
}

/** A finding as a case may write it, whole. */
export function inTemplate(
  template: string,
  { reply, messageId, message, related = [] }: LintMessage,
): ExpectedInTemplate {
  const [other] = related
  return {
    template,
    ...(reply?.quote ? { quote: reply.quote } : { whole: true }),
    ...(messageId !== undefined && { id: messageId }),
    message,
    ...(other && { related: other.threadId ?? other.filePath ?? '' }),
  }
}
