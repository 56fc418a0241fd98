import type { LintMessage, LintResult, Stats, SuppressedLintMessage, Thread } from '../../types.ts'

interface Parts {
  readonly filePath: string
  readonly messages: LintMessage[]
  readonly suppressedMessages?: SuppressedLintMessage[] | undefined
  readonly source?: string | undefined
  readonly output?: string | undefined
  readonly stats?: Stats | undefined
  readonly threadId?: string | undefined
  readonly thread?: Thread | undefined
}

/** ESLint's result, counted; keys in ESLint's order. */
export function toResult({
  filePath,
  messages,
  suppressedMessages = [],
  source,
  output,
  stats,
  threadId,
  thread,
}: Parts): LintResult {
  const result: Counted = {
    filePath,
    messages,
    suppressedMessages,
    errorCount: 0,
    fatalErrorCount: 0,
    warningCount: 0,
    fixableErrorCount: 0,
    fixableWarningCount: 0,
  }
  for (const message of messages) count(message, result)
  if (output !== undefined) result.output = output
  else if (source !== undefined && messages.length > 0) result.source = source
  if (stats !== undefined) result.stats = stats
  result.usedDeprecatedRules = []
  if (threadId !== undefined) result.threadId = threadId
  if (thread !== undefined) result.thread = thread
  return result as LintResult
}

type Counted = Omit<LintResult, 'usedDeprecatedRules'> & Partial<LintResult>

function count({ severity, fatal, fix }: LintMessage, counts: Counted): void {
  if (severity === 2) {
    counts.errorCount++
    if (fatal) counts.fatalErrorCount++
    if (fix) counts.fixableErrorCount++
  } else if (severity === 1) {
    counts.warningCount++
    if (fix) counts.fixableWarningCount++
  }
}

/** The result of a file that is not linted, with a warning that says why. */
export const ignoredResult = (filePath: string, message: string): LintResult =>
  toResult({ filePath, messages: [{ ruleId: null, severity: 1, message, line: 0, column: 0 }] })

/** Only what is an error; results without one are left out. */
export const errorResults = (results: readonly LintResult[]): LintResult[] =>
  results.filter(({ errorCount }) => errorCount > 0).map(onlyErrors)

/** A result without what is no error; it may have nothing left. */
export function onlyErrors(result: LintResult): LintResult {
  const messages = result.messages.filter(({ severity }) => severity === 2)
  const suppressedMessages = result.suppressedMessages.filter(({ severity }) => severity === 2)
  return { ...result, ...toResult({ ...result, messages, suppressedMessages }) }
}
