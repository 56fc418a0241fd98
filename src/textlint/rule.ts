import type { TextlintRuleModule, TextlintRuleReporter } from '@textlint/types'
import { checkConfig, checkOptions } from '../config/check.ts'
import { hasHashComments } from '../directives/comments.ts'
import { Directives } from '../directives/directives.ts'
import { lineStarts } from '../lines.ts'
import { lint } from '../linter/linter.ts'
import type { LintOptions } from '../linter/options.ts'
import type { RuleSet } from '../linter/rule-set.ts'
import type { ReadTemplates } from '../load/files/template-readers.ts'
import type { Fix, LintMessage, Rule } from '../types.ts'

/** Options of a rule in a config of textlint's: its own, and what a config of ours would say beside them. */
type Options = Pick<LintOptions, 'settings' | 'locale'> & Readonly<Record<string, unknown>>

/** Judges the templates of a file. Throws an error for what in it cannot be read. */
type Judge = (text: string, filePath: string) => readonly LintMessage[]

/** One of our rules as a rule of textlint’s. It throws for options and settings that are not right. */
export function toTextlintRule(rule: Rule, rules: RuleSet, read: ReadTemplates): TextlintRuleModule {
  const linter: TextlintRuleReporter = (context, { severity, ...given } = {}) => {
    const judge = judgeOf(rule, given, rules, read)
    const { Syntax, RuleError, locator, fixer } = context
    const edit = ({ range, text }: Fix) => fixer.replaceTextRange([...range], text)
    return {
      [Syntax.Document](node) {
        const text = context.getSource(node)
        const starts = lineStarts(text)
        for (const found of judge(text, context.getFilePath() ?? '')) {
          const { line, column, endLine = line, endColumn = column, message, fix, suggestions = [] } = found
          const start = starts[line - 1]! + column - 1
          const end = starts[endLine - 1]! + endColumn - 1
          const details = {
            padding: locator.range([start, end]),
            ...(fix && { fix: edit(fix) }),
            suggestions: suggestions.map(({ messageId: id = 'suggest', desc, fix }) => {
              return { id, message: desc, fix: edit(fix) }
            }),
          }
          context.report(node, new RuleError(message, details))
        }
      },
    }
  }
  return rule.meta.fixable ? { linter, fixer: linter } : linter
}

function judgeOf(rule: Rule, given: Options, rules: RuleSet, read: ReadTemplates): Judge {
  const { settings = {}, locale, ...own } = given
  refuseWrong(rule, own, { settings, ...(locale !== undefined && { locale }) })
  const options = { ...rule.meta.defaults, ...own }
  const active = [{ rule, severity: 'error', options }] as const
  return (text, filePath) => {
    const found = read(text, filePath).flatMap((entry) => {
      if ('problem' in entry) throw new SyntaxError(`${filePath}:${entry.at.line}: ${entry.problem}`)
      return lint(entry.thread, rules, { active, settings, locale, origin: entry.origin })
    })
    return new Directives(text, { hash: hasHashComments(filePath) }).apply(found).messages
  }
}

/** Throws a TypeError that names all that is wrong. */
function refuseWrong(rule: Rule, own: object, shared: Pick<Options, 'settings' | 'locale'>): void {
  const problems = [
    ...(Object.keys(own).length === 0 ? [] : checkOptions(rule, own)),
    ...checkConfig(shared),
  ].map(({ path, message }) => [path.map(String).join('.'), message].filter(Boolean).join(': '))
  if (problems.length > 0) throw new TypeError(`${rule.id}: ${problems.join('\n')}`)
}
