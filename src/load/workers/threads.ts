import { availableParallelism } from 'node:os'
import type { ReplyLintOptions } from '../options.ts'

/**
 * In bytes: from here on a second thread saves a fifth of the time. With half as much, loading the rules once more and warming up
 * take what it saves (`npm run bench -- concurrency`).
 */
const WORTH = 1024 * 1024

/** How many threads pay for so many bytes that are to be judged; 0: none. */
export function threadsFor(bytes: number, cores = availableParallelism()): number {
  return cores > 1 && bytes >= WORTH ? Math.min(cores, 1 + Math.floor(bytes / WORTH)) : 0
}

/** Why options cannot be given to threads; undefined: they can. */
export function unclonable({
  fix,
  overrideConfig,
  judges,
  changes,
  onForeign,
  onJudged,
}: ReplyLintOptions): string | undefined {
  if (typeof fix === 'function') return 'a function chooses what is fixed'
  if (judges || changes) return 'only some of the replies or lines of each file are judged'
  if (onForeign || onJudged) return 'a function is told of replies while they are judged'
  try {
    structuredClone(overrideConfig)
    return undefined
  } catch {
    return 'the config that was passed has functions in it; in a config file they may be'
  }
}
