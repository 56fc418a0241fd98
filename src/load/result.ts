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
  return {
    filePath,
    messages,
    suppressedMessages,
    ...countsOf(messages),
    ...(output !== undefined && { output }),
    ...(source !== undefined && output === undefined && messages.length > 0 && { source }),
    usedDeprecatedRules: [],
    ...(threadId !== undefined && { threadId }),
  }
}

function countsOf(messages: readonly LintMessage[]) {
  const counts = {
    errorCount: 0,
    fatalErrorCount: 0,
    warningCount: 0,
    fixableErrorCount: 0,
    fixableWarningCount: 0,
  }
  for (const { severity, fatal, fix } of messages) {
    if (severity === 2) {
      counts.errorCount++
      if (fatal) counts.fatalErrorCount++
      if (fix) counts.fixableErrorCount++
    } else if (severity === 1) {
      counts.warningCount++
      if (fix) counts.fixableWarningCount++
    }
  }
  return counts
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
