import type { LintResult } from '../../types.ts'
import { lintEntry } from '../cache/lint-cached.ts'
import type { Crew } from '../crew.ts'
import { WHOLE } from '../files/read.ts'
import type { Hold } from '../judging/held.ts'
import { type PackedFile, unpack } from '../judging/packed.ts'
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
export async function* jobsOf(
  asked: AsyncIterable<Asked> | Iterable<Asked>,
  parts: Parts,
): AsyncGenerator<Job> {
  const jobs = new Jobs(parts)
  for await (const one of asked) {
    if (parts.crew.options.signal?.aborted) return
    yield* one.bytes > BIG ? jobs.big(one) : jobs.small(one)
  }
  yield* jobs.rest()
}

class Jobs {
  readonly #crew: Crew
  readonly #hold: Hold
  readonly #pool: Pool
  /** Small files that go to a thread together, and their size. */
  #group: Asked[] = []
  #size = 0

  constructor({ crew, hold, pool }: Parts) {
    this.#crew = crew
    this.#hold = hold
    this.#pool = pool
  }

  *small(one: Asked): Generator<Job> {
    this.#group.push(one)
    this.#size += one.bytes === 0 ? 0 : one.bytes + FILE
    if (this.#size >= GROUP) yield* this.rest()
  }

  /** The group that is open. */
  *rest(): Generator<Job> {
    if (this.#group.length === 0) return
    const group = this.#group
    this.#group = []
    this.#size = 0
    const files = group.filter(({ entry }) => !entry?.known)
    const answers = files.length === 0 ? [] : this.#begin({ files: files.map(({ filePath }) => filePath) })
    yield () => this.#ofGroup(group, files, answers)
  }

  /** A file in parts; or as a whole, in a thread if it can be held there. */
  async *big(one: Asked): AsyncGenerator<Job> {
    yield* this.rest()
    const { filePath, setup, bytes, entry } = one
    const { options, linter } = this.#crew
    const cut = options.fix ? undefined : await inParts(filePath, bytes, linter.readOptions(setup))
    if (cut) {
      const whole: Whole = { results: [], held: [] }
      for (const part of cut.parts) {
        const answers = this.#begin(part)
        yield () => this.#ofPart(one, answers, cut.source, whole)
      }
      yield () => {
        entry?.keep(whole)
        return []
      }
    } else if (bytes > WHOLE) yield () => this.#here(one)
    else {
      this.#group.push(one)
      yield* this.rest()
    }
  }

  #begin(task: Task): Promise<readonly Answer[]> {
    const answers = this.#pool.run(task)
    // Nobody waits for what was begun when a run is stopped.
    answers.catch(() => {})
    return answers
  }

  async *#ofGroup(
    group: readonly Asked[],
    files: readonly Asked[],
    answers: Promise<readonly Answer[]> | readonly Answer[],
  ): AsyncGenerator<LintResult> {
    const known = new Map((await answers).map((answer, index) => [files[index]!, answer]))
    for (const member of group) {
      const answer = known.get(member)
      if (!answer) yield* this.#here(member)
      else {
        yield* this.#unpacked(answer.packed, member, answer.source)
        member.entry?.keep(answer.packed)
      }
    }
  }

  /** `whole` gathers what the cache is to keep. */
  async *#ofPart(
    one: Asked,
    answers: Promise<readonly Answer[]>,
    source: string | undefined,
    whole: Whole,
  ): AsyncGenerator<LintResult> {
    for (const { packed } of await answers) {
      yield* this.#unpacked(packed, one, source)
      if (!one.entry) continue
      whole.results.push(...packed.results)
      whole.held.push(...packed.held)
    }
  }

  /** In this thread. */
  #here({ filePath, setup, entry }: Asked): AsyncGenerator<LintResult> {
    const { linter, judge, options } = this.#crew
    if (!entry) return judge.judge(filePath, setup, this.#hold)
    return lintEntry({ filePath, setup, judge, linter, hold: this.#hold, signal: options.signal }, entry)
  }

  #unpacked(packed: PackedFile, { filePath, setup }: Asked, source: string | undefined) {
    const locale = this.#crew.linter.threads.localeOf(setup)
    return unpack(packed, { filePath, setup, locale, source: () => source }, this.#hold)
  }
}

/** What a file's parts came to, together. */
interface Whole {
  readonly results: PackedFile['results'][number][]
  readonly held: PackedFile['held'][number][]
}
