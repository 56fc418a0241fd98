import { readFileSync } from 'node:fs'
import type { LintResult } from '../../types.ts'
import type { Setup } from '../config/project.ts'
import { decode } from '../files/decode.ts'
import type { FileJudge } from '../judging/file-judge.ts'
import type { FileLinter } from '../judging/file-linter.ts'
import type { Hold } from '../judging/held.ts'
import { Packer, unpack } from '../judging/packed.ts'
import type { CacheEntry, FileCache } from './file-cache.ts'

interface Asked {
  readonly filePath: string
  readonly setup: Setup
  readonly judge: FileJudge
  readonly linter: FileLinter
  readonly cache: FileCache
  readonly hold: Hold
  readonly signal: AbortSignal | undefined
}

/** The results of a file: those that the cache knows, or new ones, which it then keeps. */
export async function* lintCached(asked: Asked): AsyncGenerator<LintResult> {
  const { filePath, setup, cache } = asked
  yield* lintEntry(asked, await cache.entry(filePath, setup))
}

/** The same, when the cache has been asked. */
export async function* lintEntry(
  { filePath, setup, judge, linter, hold, signal }: Omit<Asked, 'cache'>,
  { known, keep }: CacheEntry,
): AsyncGenerator<LintResult> {
  if (known) {
    const source = () => decode(readFileSync(filePath)).text
    yield* unpack(known, { filePath, setup, locale: linter.threads.localeOf(setup), source }, hold)
    return
  }
  const packer = new Packer()
  const results = judge.judge(filePath, setup, (file) => {
    packer.hold(file)
    hold(file)
  })
  for await (const result of results) {
    packer.add(result)
    yield result
  }
  if (!signal?.aborted) keep(packer.packed)
}
