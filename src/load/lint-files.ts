import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import type { LintResult } from '../types.ts'
import type { FileCache } from './cache/file-cache.ts'
import type { FileJudge, Hold } from './file-judge.ts'
import type { FileLinter } from './file-linter.ts'
import type { Finder } from './finder.ts'
import type { ReplyLintOptions } from './options.ts'
import type { Project } from './project.ts'
import { Run } from './run.ts'

/** Who does what in a run over files. */
export interface Crew {
  readonly cwd: string
  readonly options: ReplyLintOptions
  readonly project: Project
  readonly finder: Finder
  readonly judge: FileJudge
  readonly linter: FileLinter
}

/** The results of files in their order; at the end those of templates that rules compare with one another. */
export async function* lintFiles(files: readonly string[], crew: Crew): AsyncGenerator<LintResult> {
  const run = new Run(crew.cwd)
  if (crew.options.join)
    yield* (await import('./joined.ts')).lintJoined(files, { ...crew, ...crew.options }, run.hold)
  else {
    const warn = crew.options.onWarning ?? ((text: string) => process.emitWarning(text))
    const cache = await cacheOf(crew, warn)
    try {
      const { concurrency = 'off' } = crew.options
      if (concurrency === 'off') yield* oneByOne(files, crew, cache, run.hold)
      else
        yield* (await import('./workers/lint-in-workers.ts')).lintInWorkers(
          files,
          crew,
          cache,
          run.hold,
          warn,
        )
    } finally {
      cache?.save()
    }
  }
  yield* run.results()
}

/** As many files may be judged before the process looks at what else has happened. */
const BREATH = 64

/** The results of files, each judged when its turn comes. */
export async function* oneByOne(
  files: readonly string[],
  crew: Crew,
  cache: FileCache | undefined,
  hold: Hold,
): AsyncGenerator<LintResult> {
  const { project, finder, judge, linter, options } = crew
  const cached = cache && (await import('./cache/lint-cached.ts')).lintCached
  for (const [index, filePath] of files.entries()) {
    if (index % BREATH === BREATH - 1) await setImmediate()
    if (options.signal?.aborted) break
    if (options.changes && !options.changes.has(filePath)) continue
    const setup = await project.forFile(filePath)
    if (await finder.isIgnored(filePath)) continue
    if (cached) yield* cached({ filePath, setup, judge, linter, cache, hold, signal: options.signal })
    else yield* judge.judge(filePath, setup, hold)
  }
}

async function cacheOf({ cwd, options }: Crew, warn: (text: string) => void): Promise<FileCache | undefined> {
  // Without a file that could be removed there is nothing to load.
  if (!options.cache && !existsSync(resolve(cwd, options.cacheLocation ?? '.replylintcache')))
    return undefined
  const { openCache } = await import('./cache/open.ts')
  return openCache(cwd, options, warn)
}
