import type { LintResult } from '../../types.ts'
import type { FileCache } from '../cache/file-cache.ts'
import type { Crew } from '../crew.ts'
import type { Hold } from '../judging/file-judge.ts'
import { oneByOne } from '../one-by-one.ts'
import { ask } from './asked.ts'
import { type Job, jobsOf } from './jobs.ts'
import { Pool } from './pool.ts'
import type { WorkerOptions } from './task.ts'
import { threadsFor, unclonable } from './threads.ts'

/** So many jobs for each thread are begun before their turn: none waits for work, and no more results than theirs are held. */
const AHEAD = 3

/** The results of files in their order, judged in threads as far as that is possible and, with `auto`, pays. */
export async function* lintInWorkers(
  files: readonly string[],
  crew: Crew,
  cache: FileCache | undefined,
  hold: Hold,
  warn: (text: string) => void,
): AsyncGenerator<LintResult> {
  const { options } = crew
  const why = unclonable(options)
  if (why !== undefined) {
    warn(`--concurrency is off in this run: ${why}.`)
    yield* oneByOne(files, crew, cache, hold)
    return
  }
  const asked = await ask(files, crew, cache)
  const bytes = asked.reduce((sum, one) => sum + one.bytes, 0)
  const threads = threadsFor(options.concurrency, bytes)
  if (threads === 0) {
    yield* oneByOne(
      asked.map(({ filePath }) => filePath),
      crew,
      cache,
      hold,
    )
    return
  }
  const pool = new Pool(threads, forWorkers(crew))
  try {
    const begun: Job[] = []
    for await (const job of jobsOf(asked, { crew, hold, pool })) {
      begun.push(job)
      if (begun.length > threads * AHEAD) yield* begun.shift()!()
    }
    for (const job of begun) {
      if (options.signal?.aborted) return
      yield* job()
    }
  } finally {
    await pool.close()
  }
}

function forWorkers({
  cwd,
  options: { signal, onWarning, onForeign, onJudged, onRead, judges, changes, fix, ...options },
}: Crew): WorkerOptions {
  return { ...options, cwd, fix: fix === true }
}
