import { CRASH } from '../../linter/crash.ts'
import type { LintResult } from '../../types.ts'
import type { Options } from '../flags/options.ts'
import type { Io } from '../io/io.ts'

/** What the exit code depends on. */
export class Tally {
  results = 0
  errors = 0
  warnings = 0
  /** Something could not be read. */
  unread = false
  crashed = false
  interrupted = false
  /** Something in the baseline does not occur any more. */
  unpruned = false

  count({ messages, errorCount, fatalErrorCount, warningCount }: LintResult): void {
    this.results++
    this.errors += errorCount
    this.warnings += warningCount
    this.unread ||= fatalErrorCount > 0
    this.crashed ||= messages.some(({ ruleId }) => ruleId === CRASH)
  }
}

const UNPRUNED =
  'There are suppressions left that do not occur anymore. To resolve this, re-run the command with `--prune-suppressions` to remove unused suppressions. To ignore unused suppressions, use `--pass-on-unpruned-suppressions`.\n'

/** 130 interrupted; 2 could not do all; 1 too much was found; else 0. Says on stderr what the report does not. */
export async function exitCode(tally: Tally, options: Options, io: Io): Promise<number> {
  const { errors, warnings, unread, crashed, interrupted, unpruned } = tally
  const tooMany = exceeded(tally, options)
  if (interrupted) return 130
  if (errors === 0 && tooMany)
    await io.stderr.write(`replylint found too many warnings (maximum: ${options.maxWarnings}).\n`)
  if (crashed || unread) return 2
  if (unpruned) {
    await io.stderr.write(UNPRUNED)
    return 2
  }
  return errors > 0 || tooMany || (options.failOn === 'warn' && warnings > 0) ? 1 : 0
}

/** What formatters are told when there are more warnings than `--max-warnings` allows. */
export const exceeded = ({ warnings }: Tally, { maxWarnings }: Options) =>
  maxWarnings >= 0 && warnings > maxWarnings ? { maxWarnings, foundWarnings: warnings } : undefined
