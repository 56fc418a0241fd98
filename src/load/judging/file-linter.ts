import type { FileConfig } from '../../config/merge.ts'
import type { Summed } from '../../linter/across/summed.ts'
import { lint } from '../../linter/linter.ts'
import type { LintOptions } from '../../linter/options.ts'
import type { ActiveRule } from '../../linter/plan.ts'
import type { Language, LintMessage, LintResult, Origin, ReadProblem, Reply, Thread } from '../../types.ts'
import { collect } from '../collect.ts'
import type { Setup } from '../config/project.ts'
import type { Content } from '../files/content.ts'
import { type Entries, type FileEntry, openContent, type ReadOptions } from '../files/read.ts'
import type { FileLinterOptions } from '../options.ts'
import { Breath } from './breath.ts'
import { fixInPasses } from './fix-in-passes.ts'
import type { HeldFile } from './held.ts'
import { OpenFile } from './open-file.ts'
import type { loadPlugins } from './retext.ts'
import { Stopwatch } from './stopwatch.ts'

/** Files with a record a line. */
const RECORDS = /\.(?:jsonl|ndjson)$/i

/** What a file's threads come to, under the file's setup. */
export class FileLinter {
  readonly #options: FileLinterOptions
  readonly #plugins = new WeakMap<FileConfig, ReturnType<typeof loadPlugins>>()

  constructor(options: FileLinterOptions) {
    this.#options = options
  }

  /** How a file under a setup is read. */
  readOptions({ config }: Setup, from = this.#options.from): ReadOptions {
    const { agents, onRead } = this.#options
    return { from: from ?? config.from, agents: agents ?? config.agents, onRead }
  }

  /**
   * A result for each thread, as it comes; those of a file with directives at its end. A file with templates that rules
   * compare with others is held until the run's end.
   */
  async *lint(
    entries: Entries,
    filePath: string,
    setup: Setup,
    hold: (file: HeldFile) => void,
  ): AsyncGenerator<LintResult> {
    yield* this.#takeAll(entries, this.#open(filePath, setup, hold))
  }

  /** The same for a file that is at hand, all at once. */
  async lintContent(
    content: Content,
    filePath: string,
    setup: Setup,
    hold: (file: HeldFile) => void,
    from?: string,
  ): Promise<LintResult[]> {
    const entries = await openContent(content, filePath, this.readOptions(setup, from))
    return collect(this.#takeAll(entries, this.#open(filePath, setup, hold)))
  }

  /** The same where the file is the whole run: a template alone in it is compared with nothing. */
  async lintAlone(
    content: Content,
    filePath: string,
    setup: Setup,
    hold: (file: HeldFile) => void,
    from?: string,
  ): Promise<LintResult[]> {
    const entries = await collect(await openContent(content, filePath, this.readOptions(setup, from)))
    return collect(this.#takeAll(entries, this.#open(filePath, setup, entries.length > 1 ? hold : undefined)))
  }

  /** As ESLint: up to ten passes. Results are of the last text, which is the `output` of the file's first result. */
  async fix(
    content: Content,
    filePath: string,
    setup: Setup,
    hold: (file: HeldFile) => void,
    from?: string,
  ): Promise<LintResult[]> {
    const { fix } = this.#options
    return fixInPasses(content, {
      setup,
      chosen: typeof fix === 'function' ? fix : () => true,
      lint: (text, holdOnce) => this.lintContent(text, filePath, setup, holdOnce, from),
      hold,
    })
  }

  /** The messages of one thread: the rules', then the retext plugins'. */
  async judge(
    thread: Thread,
    origin: Origin | undefined,
    filePath: string,
    setup: Setup,
    more: Pick<LintOptions, 'only' | 'onSummed' | 'measure'> = {},
  ): Promise<LintMessage[]> {
    const { now, only, judges, onForeign, onJudged } = this.#options
    const { config, rules, active, folder } = setup
    const options = {
      settings: config.settings,
      locale: this.localeOf(setup),
      now,
      active,
      only,
      judges,
      lint: config.lint,
      origin,
      ...more,
      onJudged:
        onJudged && ((reply: Reply, asked: readonly ActiveRule[]) => onJudged(reply, asked, filePath, setup)),
      onForeign: onForeign && ((reply: Reply) => onForeign(reply, filePath)),
    }
    const messages = lint(thread, rules, options)
    if (config.plugins.retext.length === 0) return messages
    const { loadPlugins, retextMessages } = await import('./retext.ts')
    const plugins = this.#plugins.get(config) ?? loadPlugins(config.plugins.retext, folder)
    this.#plugins.set(config, plugins)
    const others = await retextMessages(thread, await plugins, rules, config, options)
    return [...messages, ...others].sort((a, b) => a.line - b.line || a.column - b.column)
  }

  /** Language of the messages; undefined: that of each reply. */
  localeOf({ config }: Setup): Language | undefined {
    return this.#options.locale ?? config.locale
  }

  #open(filePath: string, setup: Setup, hold: ((file: HeldFile) => void) | undefined): OpenFile {
    const inline = this.#options.allowInlineConfig !== false && !setup.config.linterOptions.noInlineConfig
    const { threads = false, changes } = this.#options
    const changed = RECORDS.test(filePath) ? changes?.lines(filePath) : undefined
    return new OpenFile({ filePath, setup, inline, threads, locale: this.localeOf(setup), hold, changed })
  }

  async *#takeAll(entries: Entries, file: OpenFile): AsyncGenerator<LintResult> {
    const breath = new Breath()
    let before = performance.now()
    for await (const entry of entries) {
      const result = file.passes(entry)
        ? await this.#take(entry, file, performance.now() - before)
        : undefined
      if (result) yield result
      await breath.take()
      if (this.#options.signal?.aborted) break
      before = performance.now()
    }
    yield* file.end()
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
    const messages = await this.judge(entry.thread, entry.origin, filePath, setup, {
      ...(across && { onSummed }),
      ...(watch && { measure: watch.measure }),
    })
    return file.thread(entry, { messages, summed, stats: watch?.stats(parse) })
  }
}
