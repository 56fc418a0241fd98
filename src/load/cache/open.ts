import type { ReplyLintOptions } from '../options.ts'
import { FileCache } from './file-cache.ts'
import { cacheFile } from './location.ts'
import { removeCache } from './store.ts'

/**
 * The cache of a run. Without `cache` its file is removed, as in ESLint. Undefined where results are more than files and options tell:
 * they know other files of the run, carry whole threads or times, are of a part of each file, or somebody listens while they are judged.
 */
export function openCache(cwd: string, options: ReplyLintOptions, warn: (text: string) => void) {
  const file = cacheFile(cwd, options.cacheLocation)
  if (!options.cache) {
    removeCache(file)
    return undefined
  }
  const { join, threads, stats, judges, changes, onForeign, onJudged } = options
  if (join || threads || stats || judges || changes || onForeign || onJudged) return undefined
  const strategy = options.cacheStrategy ?? 'metadata'
  return new FileCache({ cwd, file, strategy, fixes: Boolean(options.fix), options: judging(options), warn })
}

/** The options that a file's results depend on: all but those that are known to be for something else. */
function judging({
  cwd,
  overrideConfigFile,
  overrideConfig,
  rulesDirs,
  ignore,
  ignorePatterns,
  extensions,
  errorOnUnmatchedPattern,
  passOnNoPatterns,
  warnIgnored,
  signal,
  onRead,
  onHeld,
  onWarning,
  cache,
  cacheLocation,
  cacheStrategy,
  concurrency,
  fix,
  ...rest
}: ReplyLintOptions): object {
  return rest
}
