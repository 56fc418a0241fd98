import { readFileSync } from 'node:fs'
import type { LintResult } from '../../types.ts'
import { decode } from '../decode.ts'
import type { FileJudge, Hold } from '../file-judge.ts'
import type { FileLinter } from '../file-linter.ts'
import { Packer, unpack } from '../packed.ts'
import type { Setup } from '../project.ts'
import type { FileCache } from './file-cache.ts'

interface Asked {
  readonly filePath: string
  readonly setup: Setup
  readonly judge: FileJudge
  readonly linter: FileLinter
  readonly cache: FileCache
  readonly hold: Hold
}

/** The results of a file: those that the cache knows, or new ones, which it then keeps. */
export async function* lintCached({
  filePath,
  setup,
  judge,
  linter,
  cache,
  hold,
}: Asked): AsyncGenerator<LintResult> {
  const { known, keep } = await cache.entry(filePath, setup)
  if (known) {
    const source = () => decode(readFileSync(filePath)).text
    yield* unpack(known, { filePath, setup, locale: linter.localeOf(setup), source }, hold)
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
  keep(packer.packed)
}
