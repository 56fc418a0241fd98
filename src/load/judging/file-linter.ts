import { now } from '../../clock.ts'
import type { Summed } from '../../linter/across/summed.ts'
import type { LintResult, ReadProblem } from '../../types.ts'
import { collect } from '../collect.ts'
import type { Setup } from '../config/project.ts'
import type { Content } from '../files/content.ts'
import { type Entries, type FileEntry, openContent, type ReadOptions } from '../files/read.ts'
import type { FileLinterOptions } from '../options.ts'
import { Breath } from './breath.ts'
import { fixInPasses } from './fix-in-passes.ts'
import type { Hold } from './held.ts'
import { OpenFile } from './open-file.ts'
import { Stopwatch } from './stopwatch.ts'
import { ThreadJudge } from './thread-judge.ts'

/** Files with a record a line. */
const RECORDS = /\.(?:jsonl|ndjson)$/i

/** A file whose content is there, or is a text. */
interface FileAtHand {
  readonly content: Content
  readonly filePath: string
  readonly setup: Setup
  /** Its format. Default: as the options say, or the config. */
  readonly from?: string | undefined
}

/** What a file's threads come to, under the file's setup. */
export class FileLinter {
  readonly #options: FileLinterOptions
  /** Judges one thread of a file. */
  readonly threads: ThreadJudge

  constructor(options: FileLinterOptions) {
    this.#options = options
    this.threads = new ThreadJudge(options)
  }

  /** How a file under a setup is read. */
  readOptions({ config }: Setup, from = this.#options.from): ReadOptions {
    const { agents, onRead } = this.#options
    return { from: from ?? config.from, agents: agents ?? config.agents, onRead }
  }

  /**
   * A result for each thread, as it comes; those of a file with directives at its end. A file with templates that rules
   * compare with others is held until the run's end; without `hold` they are compared with nothing.
   */
  async *lint(
    entries: Entries,
    filePath: string,
    setup: Setup,
    hold: Hold | undefined,
  ): AsyncGenerator<LintResult> {
    const file = this.#open(filePath, setup, hold)
    const breath = new Breath()
    let before = now()
    for await (const entry of entries) {
      const result = file.passes(entry) ? await this.#take(entry, file, now() - before) : undefined
      if (result) yield result
      await breath.take()
      if (this.#options.signal?.aborted) break
      before = now()
    }
    yield* file.end()
  }

  /** The same for a file that is at hand, all at once. */
  async lintContent(file: FileAtHand, hold: Hold): Promise<LintResult[]> {
    return collect(this.lint(await this.#read(file), file.filePath, file.setup, hold))
  }

  /** The same where the file is the whole run: a template alone in it is compared with nothing. */
  async lintAlone(file: FileAtHand, hold: Hold): Promise<LintResult[]> {
    const entries = await collect(await this.#read(file))
    return collect(this.lint(entries, file.filePath, file.setup, entries.length > 1 ? hold : undefined))
  }

  /** As ESLint: up to ten passes. Results are of the last text, which is the `output` of the file's first result. */
  async fix(file: FileAtHand, hold: Hold): Promise<LintResult[]> {
    const { fix } = this.#options
    return fixInPasses(file.content, {
      setup: file.setup,
      chosen: typeof fix === 'function' ? fix : () => true,
      lint: (content, holdOnce) => this.lintContent({ ...file, content }, holdOnce),
      hold,
    })
  }

  #read({ content, filePath, setup, from }: FileAtHand): Promise<Entries> {
    return openContent(content, filePath, this.readOptions(setup, from))
  }

  #open(filePath: string, setup: Setup, hold: Hold | undefined): OpenFile {
    const inline = this.#options.allowInlineConfig !== false && !setup.config.linterOptions.noInlineConfig
    const { threads = false, changes } = this.#options
    const changed = RECORDS.test(filePath) ? changes?.lines(filePath) : undefined
    return new OpenFile({
      filePath,
      setup,
      inline,
      threads,
      locale: this.threads.localeOf(setup),
      hold,
      changed,
    })
  }

  /** `parse`: milliseconds that reading the entry took. */
  async #take(
    entry: FileEntry | ReadProblem,
    file: OpenFile,
    parse: number,
  ): Promise<LintResult | undefined> {
    if ('problem' in entry) return file.problem(entry)
    let summed: Summed | undefined
    const onSummed = (one: Summed) => {
      summed = one
    }
    const { filePath, setup, across } = file
    const watch = this.#options.stats ? new Stopwatch() : undefined
    const messages = await this.threads.judge(entry, filePath, setup, {
      onSummed: across ? onSummed : undefined,
      measure: watch?.measure,
    })
    return file.thread(entry, { messages, summed, stats: watch?.stats(parse) })
  }
}
