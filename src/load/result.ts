import type { LintMessage, LintResult, SuppressedLintMessage } from '../types.ts'

interface Parts {
  readonly filePath: string
  readonly messages: LintMessage[]
  readonly suppressedMessages?: SuppressedLintMessage[] | undefined
  readonly source?: string | undefined
  readonly output?: string | undefined
  readonly threadId?: string | undefined
}

/** ESLint's result, counted; keys in ESLint's order. */
export function toResult({
  filePath,
  messages,
  suppressedMessages = [],
  source,
  output,
  threadId,
}: Parts): LintResult {
  const errors = messages.filter(({ severity }) => severity === 2)
  const warnings = messages.filter(({ severity }) => severity === 1)
  return {
    filePath,
    messages,
    suppressedMessages,
    errorCount: errors.length,
    fatalErrorCount: errors.filter(({ fatal }) => fatal).length,
    warningCount: warnings.length,
    fixableErrorCount: errors.filter(({ fix }) => fix).length,
    fixableWarningCount: warnings.filter(({ fix }) => fix).length,
    ...(output !== undefined && { output }),
    ...(source !== undefined && output === undefined && messages.length > 0 && { source }),
    usedDeprecatedRules: [],
    ...(threadId !== undefined && { threadId }),
  }
}

/** Only what is an error; results without one are left out. */
export function errorResults(results: readonly LintResult[]): LintResult[] {
  return results.flatMap((result) => {
    const messages = result.messages.filter(({ severity }) => severity === 2)
    if (messages.length === 0) return []
    const suppressedMessages = result.suppressedMessages.filter(({ severity }) => severity === 2)
    return [{ ...result, ...toResult({ ...result, messages, suppressedMessages }) }]
  })
}
