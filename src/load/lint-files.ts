import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import type { LintResult } from '../types.ts'
import type { FileCache } from './cache/file-cache.ts'
import type { Crew } from './crew.ts'
import { HeldFiles } from './judging/held-files.ts'
import { oneByOne } from './one-by-one.ts'

/** The results of files in their order; at the end those of templates that rules compare with one another. */
export async function* lintFiles(files: readonly string[], crew: Crew): AsyncGenerator<LintResult> {
  const held = new HeldFiles(crew.cwd, crew.options.onHeld)
  if (crew.options.join)
    yield* (await import('./joined/joined.ts')).lintJoined(files, { ...crew, ...crew.options }, held.hold)
  else {
    const warn = crew.options.onWarning ?? ((text: string) => process.emitWarning(text))
    const cache = await cacheOf(crew, warn)
    try {
      const { concurrency = 'off' } = crew.options
      if (concurrency === 'off') yield* oneByOne(files, crew, cache, held.hold)
      else
        yield* (await import('./workers/lint-in-workers.ts')).lintInWorkers(
          files,
          crew,
          cache,
          held.hold,
          warn,
        )
    } finally {
      cache?.save()
    }
  }
  yield* held.results()
}

async function cacheOf({ cwd, options }: Crew, warn: (text: string) => void): Promise<FileCache | undefined> {
  // Without a file that could be removed there is nothing to load.
  if (!options.cache && !existsSync(resolve(cwd, options.cacheLocation ?? '.replylintcache')))
    return undefined
  const { openCache } = await import('./cache/open.ts')
  return openCache(cwd, options, warn)
}
