import { CRASH } from '../crash.ts'
import { loadFormatter } from '../load/formatter.ts'
import { ReplyLint } from '../load/replylint.ts'
import { errorResults } from '../load/result.ts'
import type { LintResult } from '../types.ts'
import { UsageError } from './failure.ts'
import type { Io, Out } from './io.ts'
import { createLinter } from './linter.ts'
import type { Arguments, Options } from './options.ts'
import { print } from './print.ts'
import { Progress } from './progress.ts'
import type { Scorer } from './score.ts'

/** What the exit code depends on. */
interface Tally {
  results: number
  errors: number
  warnings: number
  crashed: boolean
  interrupted: boolean
}

/** Lints and reports, each finding as it comes. */
export async function lintCommand({ patterns, options }: Arguments, io: Io): Promise<number> {
  if (options.stdin && patterns.length > 0)
    throw new UsageError('The --stdin option takes no files: name the text with --stdin-filename.')
  if (options.stdin && options.fix)
    throw new UsageError('The --fix option is not available for piped-in text; use --fix-dry-run instead.')
  if (options.score && (options.fix || options.fixDryRun))
    throw new UsageError(
      'The --score option scores replies as they stand: use it without --fix and --fix-dry-run.',
    )
  if (options.fix && options.fixDryRun)
    throw new UsageError('The --fix option and the --fix-dry-run option cannot be used together.')

  const debug = async (text: string) => options.debug && (await io.stderr.write(`replylint: ${text}\n`))
  const foreign: string[] = []
  const stop = new AbortController()
  const formatter = await loadFormatter(options.format, io.cwd)
  const scorer = options.score ? new (await import('./score.ts')).Scorer() : undefined
  const linter = await createLinter(options, io, {
    onJudged: scorer?.judged,
    threads: formatter.threads,
    signal: stop.signal,
    onForeign: options.debug
      ? ({ thread, index }, path) =>
          foreign.push(
            `${path}: message ${index} of ${thread.id ?? 'the thread'} is neither Russian nor English`,
          )
      : undefined,
  })
  const context = await linter.formatContext()

  const tally: Tally = { results: 0, errors: 0, warnings: 0, crashed: false, interrupted: false }
  const forget = io.onInterrupt(() => {
    tally.interrupted = true
    stop.abort()
  })
  const report = options.outputFile === undefined ? undefined : await openFile(options.outputFile, io)
  const progress = new Progress(io.stderr)
  try {
    const found = options.stdin ? fromStdin(linter, options, io) : linter.lintFilesStream(patterns)
    const text = formatter.stream(counted(found, tally, options, progress, scorer), {
      ...context,
      locale: options.locale,
      color: options.color ?? colours(io, report ?? io.stdout),
      get maxWarningsExceeded() {
        return exceeded(tally, options)
      },
    })
    await print(
      scorer ? withScores(text, scorer, options.format) : text,
      report ?? io.stdout,
      formatter.lines || scorer !== undefined,
      progress,
    )
  } finally {
    forget()
    await progress.clear()
    report?.close()
  }
  for (const line of foreign) await debug(line)
  await debug(`${tally.results} results, ${tally.errors} errors, ${tally.warnings} warnings`)
  return exitCode(tally, options, io)
}

async function* fromStdin(linter: ReplyLint, options: Options, io: Io): AsyncGenerator<LintResult> {
  const filePath = options.stdinFilename
  yield* await linter.lintText(await io.stdin(), {
    ...(filePath !== undefined && { filePath }),
    warnIgnored: options.warnIgnored,
  })
}

/** Counts the results on their way to the formatter, writes their fixes, and leaves out what `--quiet` hides. */
async function* counted(
  results: AsyncIterable<LintResult>,
  tally: Tally,
  options: Options,
  progress: Progress,
  scorer: Scorer | undefined,
): AsyncGenerator<LintResult> {
  for await (const result of results) {
    tally.results++
    scorer?.add(result)
    tally.errors += result.errorCount
    tally.warnings += result.warningCount
    tally.crashed ||= result.messages.some(({ ruleId }) => ruleId === CRASH)
    if (options.fix) await ReplyLint.outputFixes([result])
    await progress.show(tally.results, result.filePath)
    if (options.quiet) yield* errorResults([result])
    else yield result
    if (tally.interrupted) return
  }
}

/** The report, then the scores; of JSON the scores alone. */
async function* withScores(
  report: AsyncIterable<string>,
  scorer: Scorer,
  format: string,
): AsyncGenerator<string> {
  const isJson = format.startsWith('json')
  for await (const text of report) if (!isJson) yield text
  yield isJson ? scorer.json() : await scorer.text()
}

async function exitCode(tally: Tally, options: Options, io: Io): Promise<number> {
  if (tally.interrupted) return 130
  if (tally.crashed) return 2
  if (tally.errors > 0) return 1
  if (!exceeded(tally, options)) return 0
  await io.stderr.write(`replylint found too many warnings (maximum: ${options.maxWarnings}).\n`)
  return 1
}

const exceeded = ({ warnings }: Tally, { maxWarnings }: Options) =>
  maxWarnings >= 0 && warnings > maxWarnings ? { maxWarnings, foundWarnings: warnings } : undefined

function colours({ env }: Io, out: Out): boolean {
  if (env.NO_COLOR) return false
  if (env.FORCE_COLOR !== undefined) return env.FORCE_COLOR !== '0' && env.FORCE_COLOR !== 'false'
  return out.isTTY && env.TERM !== 'dumb'
}

const openFile = async (path: string, io: Io) => (await import('./report-file.ts')).openReport(path, io.cwd)
