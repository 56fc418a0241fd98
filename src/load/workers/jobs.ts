import type { LintResult } from '../../types.ts'
import { lintEntry } from '../cache/lint-cached.ts'
import type { Crew } from '../crew.ts'
import type { Hold } from '../file-judge.ts'
import { type PackedFile, unpack } from '../packed.ts'
import { WHOLE } from '../read.ts'
import type { Asked } from './asked.ts'
import { inParts } from './in-parts.ts'
import type { Pool } from './pool.ts'
import type { Answer, Task } from './task.ts'

/** Gives results when its turn comes; what threads do for it has begun before. */
export type Job = () => AsyncIterable<LintResult> | Iterable<LintResult>

/** In bytes: small files go to a thread in groups of this size. */
const GROUP = 64 * 1024
/** In bytes: what a small file takes beside its text. */
const FILE = 1024
/** In bytes: bigger files go in parts, as far as they can be cut. */
const BIG = 512 * 1024

interface Parts {
  readonly crew: Crew
  readonly hold: Hold
  readonly pool: Pool
}

/** The jobs of files, in their order. Each is begun when it is asked for. */
export async function* jobsOf(asked: readonly Asked[], { crew, hold, pool }: Parts): AsyncGenerator<Job> {
  const { linter, judge, options } = crew
  let group: Asked[] = []
  let size = 0
  const flush = (): Job[] => {
    const files = group.filter(({ entry }) => !entry?.known)
    const answers = files.length === 0 ? [] : begun({ files: files.map(({ filePath }) => filePath) })
    const members = group
    group = []
    size = 0
    return [() => groupResults(members, files, answers)]
  }
  const begun = (task: Task) => {
    const answers = pool.run(task)
    // Nobody waits for what was begun when a run is stopped.
    answers.catch(() => {})
    return answers
  }
  const here = (one: Asked) => {
    const { filePath, setup, entry } = one
    if (entry) return lintEntry({ filePath, setup, judge, linter, hold, signal: options.signal }, entry)
    return judge.judge(filePath, setup, hold)
  }
  async function* groupResults(
    members: readonly Asked[],
    files: readonly Asked[],
    answers: Promise<readonly Answer[]> | readonly Answer[],
  ) {
    const known = new Map((await answers).map((answer, index) => [files[index]!, answer]))
    for (const member of members) {
      const answer = known.get(member)
      if (!answer) yield* here(member)
      else {
        yield* unpacked(answer.packed, member, answer.source)
        member.entry?.keep(answer.packed)
      }
    }
  }
  const unpacked = (packed: PackedFile, { filePath, setup }: Asked, source: string | undefined) =>
    unpack(packed, { filePath, setup, locale: linter.localeOf(setup), source: () => source }, hold)

  async function* apart(one: Asked): AsyncGenerator<Job> {
    const { filePath, setup, bytes, entry } = one
    const cut = options.fix ? undefined : await inParts(filePath, bytes, linter.readOptions(setup))
    if (!cut) {
      if (bytes > WHOLE) yield () => here(one)
      else {
        group.push(one)
        yield* flush()
      }
      return
    }
    const whole: { results: PackedFile['results'][number][]; held: PackedFile['held'][number][] } = {
      results: [],
      held: [],
    }
    for (const part of cut.parts) {
      const answers = begun(part)
      yield async function* () {
        for (const { packed } of await answers) {
          yield* unpacked(packed, one, cut.source)
          if (!entry) continue
          whole.results.push(...packed.results)
          whole.held.push(...packed.held)
        }
      }
    }
    yield () => {
      entry?.keep(whole)
      return []
    }
  }

  for (const one of asked) {
    if (options.signal?.aborted) return
    if (one.bytes > BIG) {
      if (group.length > 0) yield* flush()
      yield* apart(one)
      continue
    }
    group.push(one)
    size += one.bytes === 0 ? 0 : one.bytes + FILE
    if (size >= GROUP) yield* flush()
  }
  if (group.length > 0) yield* flush()
}
