import type { LintResult, ReadProblem } from '../../types.ts'
import { collect } from '../collect.ts'
import type { Project } from '../config/project.ts'
import type { Changes } from '../files/changes.ts'
import type { FileEntry } from '../files/read.ts'
import type { FileJudge } from '../judging/file-judge.ts'
import type { FileLinter } from '../judging/file-linter.ts'
import type { Hold } from '../judging/held.ts'
import { joinByCustomer } from './join.ts'

interface Parts {
  readonly project: Project
  readonly judge: FileJudge
  readonly linter: FileLinter
  readonly signal?: AbortSignal | undefined
  readonly changes?: Changes | undefined
}

/** Judges files together, each thread with what its customer said in the others. */
export async function* lintJoined(
  files: readonly string[],
  { project, judge, linter, signal, changes }: Parts,
  hold: Hold,
): AsyncGenerator<LintResult> {
  const read = new Map<string, readonly (FileEntry | ReadProblem)[]>()
  for (const file of files) {
    if (signal?.aborted) break
    read.set(file, await collect(judge.read(file, await project.forFile(file))))
  }
  const threads = [...read.values()].flat().filter((entry) => 'thread' in entry)
  const joined = joinByCustomer(threads).values()
  for (const [file, entries] of read) {
    const whole = entries.map((entry) => ('thread' in entry ? joined.next().value! : entry))
    if (!changes || changes.has(file)) yield* linter.lint(whole, file, await project.forFile(file), hold)
  }
}
