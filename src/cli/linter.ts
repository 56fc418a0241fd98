import type { ConfigObject } from '../config/config.ts'
import type { ReplyLintOptions } from '../load/options.ts'
import { ReplyLint } from '../load/replylint.ts'
import { UsageError } from './failure.ts'
import type { Io } from './io.ts'
import type { Options } from './options.ts'

/** A ReplyLint as the flags want it. */
export async function createLinter(
  options: Options,
  io: Io,
  more: Pick<ReplyLintOptions, 'onForeign' | 'onJudged' | 'signal' | 'threads'> = {},
): Promise<ReplyLint> {
  if (options.from !== undefined) await checkFormat(options.from)
  return new ReplyLint({
    ...more,
    cwd: io.cwd,
    overrideConfigFile: options.config ?? (options.configLookup ? undefined : true),
    overrideConfig: await overrides(options),
    rulesDirs: options.rulesDir,
    fix: (options.fix || options.fixDryRun) && fixable(options),
    ignore: options.ignore,
    ignorePatterns: options.ignorePattern,
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
  })
}

/** With `--quiet` only errors are fixed, as in ESLint. */
const fixable = ({ quiet }: Options) =>
  quiet ? ({ severity }: { readonly severity: 1 | 2 }) => severity === 2 : true

async function overrides(options: Options): Promise<ConfigObject | undefined> {
  const rules = options.rule && (await (await import('./rule-spec.ts')).parseRuleSpecs(options.rule))
  const strict = options.reportUnusedDisableDirectives
  if (!rules && !strict) return undefined
  return {
    name: rules ? '--rule' : '--report-unused-disable-directives',
    ...(rules && { rules }),
    ...(strict && { linterOptions: { reportUnusedDisableDirectives: 'error' } }),
  }
}

/** Throws a UsageError for a format that nobody has. */
export async function checkFormat(from: string): Promise<void> {
  const { formatNames } = await import('../load/detect.ts')
  const names = formatNames()
  if (names.includes(from)) return
  const { didYouMean } = await import('../nearest.ts')
  throw new UsageError(
    `Unknown format "${from}".${didYouMean(from, names) || ` Known formats: ${names.join(', ')}.`}`,
  )
}
