export {
  type Config,
  defineConfig,
  globalIgnores,
} from './config/config.ts'
export { type ActiveRule, type LintOptions, lint } from './linter.ts'
export type { ReplyLintOptions } from './load/options.ts'
export { ReplyLint } from './load/replylint.ts'
export { loadRules } from './load/rules.ts'
export { SourceError } from './load/source-error.ts'
export type { RuleSet } from './rooms.ts'
export { retextReplylint } from './text/unified.ts'
export type * from './types.ts'
