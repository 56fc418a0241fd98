import { setImmediate } from 'node:timers/promises'
import type { LintResult } from '../types.ts'
import type { FileCache } from './cache/file-cache.ts'
import type { Crew } from './crew.ts'
import type { Hold } from './judging/held.ts'

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
