import { readFileSync } from 'node:fs'
import { setImmediate } from 'node:timers/promises'
import type { LintResult } from '../types.ts'
import type { CacheEntry, FileCache } from './cache/file-cache.ts'
import { decode } from './decode.ts'
import type { FileJudge, Hold } from './file-judge.ts'
import type { FileLinter } from './file-linter.ts'
import type { Finder } from './finder.ts'
import { Packer, unpack } from './packed.ts'
import type { Project, Setup } from './project.ts'

/** Who does what in a run over files. */
export interface Crew {
  readonly project: Project
  readonly finder: Finder
  readonly judge: FileJudge
  readonly linter: FileLinter
  readonly cache: FileCache | undefined
  readonly signal: AbortSignal | undefined
}

/** As many files may be judged before the process looks at what else has happened. */
const BREATH = 64

/** The results of files, one file after another. */
export async function* lintFound(
  files: readonly string[],
  crew: Crew,
  hold: Hold,
): AsyncGenerator<LintResult> {
  const { project, finder, judge, cache, signal } = crew
  for (const [index, filePath] of files.entries()) {
    if (index % BREATH === BREATH - 1) await setImmediate()
    if (signal?.aborted) break
    const setup = await project.forFile(filePath)
    if (await finder.isIgnored(filePath)) continue
    const entry = cache?.entry(filePath, setup)
    if (entry) yield* lintCached(filePath, setup, entry, crew, hold)
    else yield* judge.judge(filePath, setup, hold)
  }
}

async function* lintCached(
  filePath: string,
  setup: Setup,
  { known, keep }: CacheEntry,
  { judge, linter }: Crew,
  hold: Hold,
): AsyncGenerator<LintResult> {
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
