import { loadFormatter } from '../../load/formatters/formatter.ts'
import { onlyErrors } from '../../load/judging/result.ts'
import { ReplyLint } from '../../load/replylint.ts'
import type { LintResult } from '../../types.ts'
import type { Arguments, Options } from '../flags/options.ts'
import { UsageError } from '../io/failure.ts'
import type { Io, Out } from '../io/io.ts'
import { print } from '../io/print.ts'
import { Progress } from '../io/progress.ts'
import { createLinter } from './linter.ts'
import { type Scorer, withScores } from './score.ts'
import { openSuppressions, type Suppressing } from './suppressing.ts'
import { exceeded, exitCode, Tally } from './verdict.ts'

/** What results meet on their way to the formatter. */
interface Way {
  readonly tally: Tally
  readonly options: Options
  readonly progress: Progress
  readonly suppressing: Suppressing | undefined
  readonly scorer: Scorer | undefined
  /** The formatter tells how much was judged. */
  readonly totals: boolean
}

/** Lints and reports, each finding as it comes. */
export async function lintCommand({ patterns, options }: Arguments, io: Io): Promise<number> {
  checkTogether(patterns, options)
  const debug = async (text: string) => options.debug && (await io.stderr.write(`replylint: ${text}\n`))
  const foreign: string[] = []
  const stop = new AbortController()
  const formatter = await loadFormatter(options.format, io.cwd)
  const progress = new Progress(io)
  const scorer = options.score ? new (await import('./score.ts')).Scorer() : undefined
  const linter = await createLinter(options, io, {
    onJudged: scorer?.judged,
    fix: await fixes(options, io),
    threads: formatter.threads,
    signal: stop.signal,
    onRead: (place) => progress.reading(place),
    onHeld: (templates, path) => void progress.hold(templates, path),
    onForeign: options.debug
      ? ({ thread, index }, path) =>
          foreign.push(
            `${path}: message ${index} of ${thread.id ?? 'the thread'} is neither Russian nor English`,
          )
      : undefined,
  })
  const context = await linter.formatContext()
  const suppressing = await openSuppressions(options, io, linter)

  const tally = new Tally()
  const forget = io.onInterrupt(() => {
    tally.interrupted = true
    stop.abort()
  })
  const report = options.outputFile === undefined ? undefined : await openFile(options.outputFile, io)
  try {
    const found = options.stdin ? fromStdin(linter, options, io) : linter.lintFilesStream(patterns)
    const { totals } = formatter
    const text = formatter.stream(counted(found, { tally, options, progress, suppressing, scorer, totals }), {
      ...context,
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
  if (suppressing && !tally.interrupted) tally.unpruned = suppressing.finish()
  for (const line of foreign) await debug(line)
  await debug(`${tally.results} results, ${tally.errors} errors, ${tally.warnings} warnings`)
  return exitCode(tally, options, io)
}

function checkTogether(patterns: readonly string[], { stdin, fix, fixDryRun, score }: Options): void {
  if (score && (fix || fixDryRun))
    throw new UsageError(
      'The --score option scores replies as they stand: use it without --fix and --fix-dry-run.',
    )
  if (stdin && patterns.length > 0)
    throw new UsageError('The --stdin option takes no files: name the text with --stdin-filename.')
  if (stdin && fix)
    throw new UsageError('The --fix option is not available for piped-in text; use --fix-dry-run instead.')
  if (fix && fixDryRun)
    throw new UsageError('The --fix option and the --fix-dry-run option cannot be used together.')
}

async function fixes(options: Options, io: Io) {
  const { fix, fixDryRun, fixType } = options
  if (!fix && !fixDryRun && !fixType) return false
  return (await import('../flags/fix-types.ts')).fixes(options, async () =>
    (await createLinter(options, io)).rulesFor(),
  )
}

async function* fromStdin(linter: ReplyLint, options: Options, io: Io): AsyncGenerator<LintResult> {
  const filePath = options.stdinFilename
  yield* await linter.lintText(await io.stdin(), {
    ...(filePath !== undefined && { filePath }),
    warnIgnored: options.warnIgnored,
  })
}

/** Counts the results on their way to the formatter, writes their fixes, and leaves out what the baseline knows and `--quiet` hides. */
async function* counted(
  results: AsyncIterable<LintResult>,
  { tally, options, progress, suppressing, scorer, totals }: Way,
): AsyncGenerator<LintResult> {
  for await (const found of results) {
    if (options.fix) await ReplyLint.outputFixes([found])
    const result = suppressing ? suppressing.apply(found) : found
    tally.count(result)
    scorer?.add(result)
    await progress.show(tally.results, result.filePath)
    if (!options.quiet) yield result
    else if (totals || result.errorCount > 0) yield onlyErrors(result)
    if (tally.interrupted) return
  }
}

function colours({ env }: Io, out: Out): boolean {
  if (env.NO_COLOR) return false
  if (env.FORCE_COLOR !== undefined) return env.FORCE_COLOR !== '0' && env.FORCE_COLOR !== 'false'
  return out.isTTY && env.TERM !== 'dumb'
}

const openFile = async (path: string, io: Io) =>
  (await import('../io/report-file.ts')).openReport(path, io.cwd)
