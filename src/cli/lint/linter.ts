import type { ConfigObject, SeverityName } from '../../config/config.ts'
import type { ReplyLintOptions } from '../../load/options.ts'
import { ReplyLint } from '../../load/replylint.ts'
import type { Options } from '../flags/options.ts'
import { UsageError } from '../io/failure.ts'
import type { Io } from '../io/io.ts'

/** A ReplyLint as the flags want it. */
export async function createLinter(
  options: Options,
  io: Io,
  more: Pick<
    ReplyLintOptions,
    'fix' | 'onForeign' | 'onHeld' | 'onJudged' | 'onRead' | 'signal' | 'threads'
  > = {},
): Promise<ReplyLint> {
  if (options.from !== undefined) await checkFormat(options.from)
  return new ReplyLint({
    ...more,
    cwd: io.cwd,
    overrideConfigFile: options.config ?? (options.configLookup ? undefined : true),
    overrideConfig: await overrides(options),
    rulesDirs: options.rulesDir,
    ignore: options.ignore,
    ignorePatterns: options.ignorePattern,
    extensions: options.ext,
    errorOnUnmatchedPattern: options.errorOnUnmatchedPattern,
    passOnNoPatterns: options.passOnNoPatterns,
    warnIgnored: options.warnIgnored,
    cache: options.cache,
    cacheLocation: options.cacheLocation,
    cacheStrategy: options.cacheStrategy,
    concurrency: options.concurrency,
    onWarning: (text) => void io.stderr.write(`${text}\n`),
    allowInlineConfig: options.inlineConfig,
    locale: options.locale,
    now: options.now,
    from: options.from,
    agents: options.agents,
    join: options.join,
    only: options.only,
    stats: options.stats,
    judges: await judges(options),
    changes: await changes(options, io),
  })
}

async function overrides(options: Options): Promise<ConfigObject | undefined> {
  const rules = options.rule && (await (await import('../flags/rule-spec.ts')).parseRuleSpecs(options.rule))
  const unused = unusedDirectives(options)
  const { plugin } = options
  if (!rules && unused === undefined && !plugin) return undefined
  return {
    name: rules ? '--rule' : plugin ? '--plugin' : '--report-unused-disable-directives',
    ...(rules && { rules }),
    ...(plugin && { plugins: { retext: plugin } }),
    ...(unused !== undefined && { linterOptions: { reportUnusedDisableDirectives: unused } }),
  }
}

function unusedDirectives({
  reportUnusedDisableDirectives: strict,
  reportUnusedDisableDirectivesSeverity: severity,
}: Options): SeverityName | undefined {
  if (severity === undefined) return strict ? 'error' : undefined
  if (strict)
    throw new UsageError(
      'The --report-unused-disable-directives option and the --report-unused-disable-directives-severity option cannot be used together.',
    )
  return /^\d$/.test(severity) ? (Number(severity) as 0 | 1 | 2) : (severity as SeverityName)
}

async function judges(options: Options): Promise<ReplyLintOptions['judges']> {
  const { agent, channel, after, before } = options
  if (!agent && !channel && after === undefined && before === undefined) return undefined
  return (await import('../flags/filters.ts')).filters(options)
}

async function changes(
  { changed, staged, since, stdin, fix }: Options,
  io: Io,
): Promise<ReplyLintOptions['changes']> {
  const ranges = [changed && '--changed', staged && '--staged', since !== undefined && '--since']
  const [first, second] = ranges.filter((flag) => typeof flag === 'string')
  if (first === undefined) return undefined
  if (second !== undefined)
    throw new UsageError(`The ${first} option and the ${second} option cannot be used together.`)
  if (stdin) throw new UsageError(`The ${first} option is not available for piped-in text.`)
  if (staged && fix)
    throw new UsageError(
      'The --fix option is not available with --staged: what is staged is in git, not in your files. Use --changed --fix, then git add.',
    )
  const { readChanges } = await import('../../load/files/changes.ts')
  return readChanges(since === undefined ? (changed ? 'changed' : 'staged') : { since }, io.cwd)
}

/** Throws a UsageError for a format that nobody has. */
export async function checkFormat(from: string): Promise<void> {
  const { formatNames } = await import('../../load/files/detect.ts')
  const names = formatNames()
  if (names.includes(from)) return
  const { didYouMean } = await import('../../nearest.ts')
  throw new UsageError(
    `Unknown format "${from}".${didYouMean(from, names) || ` Known formats: ${names.join(', ')}.`}`,
  )
}
