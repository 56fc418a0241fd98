import { statSync } from 'node:fs'
import type { CacheEntry, FileCache } from '../cache/file-cache.ts'
import type { Setup } from '../config/project.ts'
import type { Crew } from '../crew.ts'

/** A file that is to be linted, and what is known of it before it is read. */
export interface Asked {
  readonly filePath: string
  readonly setup: Setup
  /** Undefined: there is no cache. */
  readonly entry: CacheEntry | undefined
  /** How much there is to judge; 0: the cache knows its results. */
  readonly bytes: number
}

/** The files that are not ignored. */
export async function* ask(
  files: readonly string[],
  { project, finder }: Crew,
  cache: FileCache | undefined,
): AsyncGenerator<Asked> {
  for (const filePath of files) {
    const setup = await project.forFile(filePath)
    if (await finder.isIgnored(filePath)) continue
    const entry = await cache?.entry(filePath, setup)
    const bytes = entry?.known ? 0 : (statSync(filePath, { throwIfNoEntry: false })?.size ?? 0)
    yield { filePath, setup, entry, bytes }
  }
}
