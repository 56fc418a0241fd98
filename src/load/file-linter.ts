import { performance } from 'node:perf_hooks'
import type { FileConfig } from '../config/merge.ts'
import { applyFixes } from '../fixes.ts'
import { type ActiveRule, type LintOptions, lint } from '../linter.ts'
import type { Summed } from '../summed.ts'
import type {
  Language,
  LintMessage,
  LintResult,
  Message,
  Origin,
  ReadProblem,
  Reply,
  Thread,
} from '../types.ts'
import { Breath } from './breath.ts'
import type { Changes } from './changes.ts'
import { collect } from './collect.ts'
import { type Content, textContent } from './content.ts'
import { finish, type Held, type HeldFile } from './held.ts'
import { OpenFile } from './open-file.ts'
import type { Setup } from './project.ts'
import { type FileEntry, type ReadOptions, readContent } from './read.ts'
import { toResult } from './result.ts'
import type { loadPlugins } from './retext.ts'
import { Stopwatch } from './stopwatch.ts'

export interface FileLinterOptions {
  /** Apply fixes: all, or those of the messages that it says yes to. Files are written by `outputFixes` alone. */
  readonly fix?: boolean | ((message: LintMessage) => boolean) | undefined
  /** False: directives in files count for nothing. */
  readonly allowInlineConfig?: boolean | undefined
  /** Before the config's. */
  readonly locale?: Language | undefined
  /** The clock, ISO 8601. */
  readonly now?: string | undefined
  /** Input format, before the config's. */
  readonly from?: string | undefined
  /** Who is the agent where a file does not say, before the config's. */
  readonly agents?: readonly string[] | undefined
  readonly only?: 'all' | 'last' | undefined
  /** Which messages are judged, of those that can be; default: all. */
  readonly judges?: ((message: Message, thread: Thread) => boolean) | undefined
  /** What of the files is linted: of files with a record a line, only the threads in which a line has changed. */
  readonly changes?: Changes | undefined
  /** Results tell what they cost, as ESLint's `stats`. */
  readonly stats?: boolean | undefined
  /** When it fires, what was not read yet is left out. */
  readonly signal?: AbortSignal | undefined
  /** Told how far a file is read that is too big to hold. */
  readonly onRead?: ReadOptions['onRead']
  /** Results keep their threads, for a formatter that shows them. */
  readonly threads?: boolean | undefined
  /** Told of each reply that is passed over because its language is neither Russian nor English. */
  readonly onForeign?: ((reply: Reply, filePath: string) => void) | undefined
  /** Told of each reply that is judged, and of the rules that have something to judge in it. */
  readonly onJudged?:
    | ((reply: Reply, asked: readonly ActiveRule[], filePath: string, setup: Setup) => void)
    | undefined
}

const PASSES = 10

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
    entries: AsyncIterable<FileEntry | ReadProblem> | Iterable<FileEntry | ReadProblem>,
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
    const entries = readContent(content, filePath, this.readOptions(setup, from))
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
    const entries = await collect(readContent(content, filePath, this.readOptions(setup, from)))
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
    const chosen = (message: LintMessage) => (typeof fix === 'function' ? fix(message) : true)
    const source = content.text.whole()
    let text = source
    for (let pass = 0; ; pass++) {
      const held: HeldFile[] = []
      const results = await this.lintContent(
        pass === 0 ? content : textContent(text),
        filePath,
        setup,
        (file) => held.push(file),
        from,
      )
      const all = [...results, ...held.flatMap((file) => finish(file, suspected(setup)))]
      const messages = all.flatMap((result) => result.messages).filter((one) => one.fix && chosen(one))
      const fixed = pass < PASSES ? applyFixes(text, messages) : undefined
      if (fixed !== undefined && fixed !== text) {
        text = fixed
        continue
      }
      const output = text === source ? undefined : text
      for (const file of held) hold(results.length > 0 ? file : { ...file, output })
      if (output === undefined) return results
      return results.map((result, index) => toResult({ ...result, output: index === 0 ? text : undefined }))
    }
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

  async *#takeAll(
    entries: AsyncIterable<FileEntry | ReadProblem> | Iterable<FileEntry | ReadProblem>,
    file: OpenFile,
  ): AsyncGenerator<LintResult> {
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

/** Before the run's end nobody knows what is found across templates: a directive against it counts as used. */
const suspected =
  ({ active }: Setup) =>
  ({ summed }: Held): LintMessage[] =>
    active.flatMap(({ rule }) =>
      summed?.sums[rule.id] ? [{ ruleId: rule.id, severity: 1, message: '', ...summed.whole.file }] : [],
    )
