export type { ActiveRule, LintOptions } from './linter.ts'
