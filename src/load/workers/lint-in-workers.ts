import type { LintResult } from '../../types.ts'
import type { FileCache } from '../cache/file-cache.ts'
import { collect } from '../collect.ts'
import type { Crew } from '../crew.ts'
import type { Hold } from '../judging/held.ts'
import { oneByOne } from '../one-by-one.ts'
import { type Asked, ask } from './asked.ts'
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
  if (why !== undefined) warn(`--concurrency is off in this run: ${why}.`)
  const { threads, asked } = why === undefined ? await plan(files, crew, cache) : NONE
  if (threads === 0) {
    yield* oneByOne(files, crew, cache, hold)
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

interface Plan {
  readonly threads: number
  readonly asked: AsyncIterable<Asked> | readonly Asked[]
}

const NONE: Plan = { threads: 0, asked: [] }

/** A number of threads begins while files are still asked about; `auto` has to know how much there is of all. */
async function plan(files: readonly string[], crew: Crew, cache: FileCache | undefined): Promise<Plan> {
  const asked = ask(files, crew, cache)
  const { concurrency } = crew.options
  if (typeof concurrency === 'number') return { threads: concurrency, asked }
  const all = await collect(asked)
  return { threads: threadsFor(all.reduce((sum, { bytes }) => sum + bytes, 0)), asked: all }
}

function forWorkers({
  cwd,
  options: { signal, onWarning, onForeign, onJudged, onRead, onHeld, judges, changes, fix, ...options },
}: Crew): WorkerOptions {
  return { ...options, cwd, fix: fix === true }
}
