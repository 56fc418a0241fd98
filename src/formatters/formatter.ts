import type { Language, LintResult } from '../types.ts'

/** What ESLint's formatters know of a rule. */
export interface RuleCard {
  readonly docs: { readonly description: string; readonly url?: string; readonly category: string }
  readonly fixable?: 'code'
  readonly hasSuggestions: boolean
  readonly schema?: Readonly<Record<string, unknown>>
}

/** What a formatter may know beside the results. */
export interface FormatContext {
  /** Paths are printed relative to it where the format wants relative ones. */
  readonly cwd: string
  readonly color: boolean
  /** What people see is in this language, where the format has words of its own. */
  readonly locale?: Language | undefined
  /** By rule id; at least the rules that the results name. */
  readonly rulesMeta: Readonly<Record<string, RuleCard>>
  /** Of replylint. */
  readonly version: string
  readonly maxWarningsExceeded?: { readonly maxWarnings: number; readonly foundWarnings: number } | undefined
}

/** Turns results into text, piece by piece, each as soon as it can be known. */
export type Formatter = (
  results: AsyncIterable<LintResult> | Iterable<LintResult>,
  context: FormatContext,
) => AsyncIterable<string>
