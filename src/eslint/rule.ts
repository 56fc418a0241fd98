import type { Rule as ESLintRule } from 'eslint'
import { CRASH } from '../linter/crash.ts'
import type { LintMessage, Rule, Settings } from '../types.ts'
import { ReplySource } from './reply-source.ts'

/** One of our rules as a rule of ESLint’s. Throws for settings that are not right. */
export function toESLintRule(rule: Rule, settingsOf: (settings: unknown) => Settings): ESLintRule.RuleModule {
  const { description, url, severity, schema, defaults, fixable, hasSuggestions } = rule.meta
  return {
    meta: {
      type: 'suggestion',
      docs: { description: description.en, recommended: severity !== 'off', ...(url && { url }) },
      messages: Object.fromEntries(Object.keys(rule.messages.en).map((id) => [id, '{{ said }}'])),
      schema: schema ? [{ additionalProperties: false, ...schema }] : [],
      ...(schema && { defaultOptions: [defaults] }),
      ...(fixable && { fixable: 'code' }),
      hasSuggestions,
    },
    create(context) {
      const source: unknown = context.sourceCode
      if (!(source instanceof ReplySource)) return {}
      source.enlist({ rule, severity: 'warn', options: { ...defaults, ...context.options[0] } })
      return {
        File() {
          for (const message of source.messages(settingsOf(context.settings.replylint)))
            if (isOf(rule, message)) context.report(toReport(message))
        },
      }
    },
  }
}

/** A crash names the rule as its message. */
const isOf = ({ id }: Rule, { ruleId, messageId }: LintMessage): boolean =>
  ruleId === id || (ruleId === CRASH && messageId === id)

function toReport(found: LintMessage): ESLintRule.ReportDescriptor {
  const { ruleId, messageId, message, line, column, endLine = line, endColumn = column, fix } = found
  const edit =
    ({ range, text }: NonNullable<LintMessage['fix']>): ESLintRule.ReportFixer =>
    (fixer) =>
      fixer.replaceTextRange([...range], text)
  return {
    loc: { start: { line, column }, end: { line: endLine, column: endColumn } },
    ...(ruleId === CRASH ? { message } : { messageId: messageId ?? 'default', data: { said: message } }),
    ...(fix && { fix: edit(fix) }),
    suggest: (found.suggestions ?? []).map(({ messageId: id = 'suggest', desc, fix }) => ({
      messageId: id,
      data: { said: desc },
      fix: edit(fix),
    })),
  }
}
