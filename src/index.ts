export {
  type Config,
  defineConfig,
  globalIgnores,
} from './config/config.ts'
export { defineRule, type RuleDefinition } from './config/define-rule.ts'
export { lint } from './linter/linter.ts'
export type { LintOptions } from './linter/options.ts'
export type { ActiveRule } from './linter/plan.ts'
export type { RuleSet } from './linter/rule-set.ts'
export type { ReplyLintOptions } from './load/options.ts'
export { ReplyLint } from './load/replylint.ts'
export { loadRules } from './load/rooms/rules.ts'
export { SourceError } from './load/source-error.ts'
export { RuleTester, type RuleTesterOptions } from './testing/rule-tester.ts'
export type * from './testing/written.ts'
export { retextReplylint } from './text/unified.ts'
export type * from './types.ts'
