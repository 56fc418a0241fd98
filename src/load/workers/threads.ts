import { availableParallelism } from 'node:os'
import type { ReplyLintOptions } from '../options.ts'

/** In bytes: less than this is judged before threads have loaded the rules. */
const WORTH = 4 * 1024 * 1024

/** How many threads pay for so many bytes that are to be judged; 0: none. */
export function threadsFor(concurrency: ReplyLintOptions['concurrency'], bytes: number): number {
  if (concurrency === undefined || concurrency === 'off') return 0
  if (concurrency !== 'auto') return concurrency
  const cores = availableParallelism()
  return cores > 1 && bytes >= WORTH ? Math.min(cores, Math.ceil(bytes / WORTH) + 1) : 0
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
