import { resolve } from 'node:path'
import manifest from '../../package.json' with { type: 'json' }
import type { FileConfig } from '../config/merge.ts'
import type { FormatContext, RuleCard } from '../formatters/formatter.ts'
import type { LintResult, ReadProblem, Rule, Thread } from '../types.ts'
import { collect } from './collect.ts'
import type { Inspection } from './config/project.ts'
import { type Crew, createCrew } from './crew.ts'
import type { FoundFiles } from './files/files.ts'
import type { FileEntry } from './files/read.ts'
import { type LoadedFormatter, loadFormatter } from './formatters/formatter.ts'
import { errorResults, ignoredResult, toResult } from './judging/result.ts'
import { lintFiles } from './lint-files.ts'
import type { ReplyLintOptions } from './options.ts'
import { ruleCard } from './rule-card.ts'
import { baselineOf } from './suppressions.ts'
import { TextLinter, type TextOptions } from './text-linter.ts'
import { writeFixes } from './write-fixes.ts'

/** One thread or template of a file, or something in it that cannot be read. */
export interface ReadItem {
  readonly filePath: string
  readonly entry: FileEntry | ReadProblem
}

/** Lints files, texts and threads under the configs that hold for them: ESLint's `ESLint`, for replies. */
export class ReplyLint {
  readonly #crew: Crew
  readonly #texts: TextLinter

  constructor(options: ReplyLintOptions = {}) {
    this.#crew = createCrew(options)
    this.#texts = new TextLinter(this.#crew)
  }

  /** Writes the `output` of results to their files, in the encoding that they had. */
  static async outputFixes(results: Iterable<LintResult>): Promise<void> {
    writeFixes(results)
  }

  static getErrorResults(results: readonly LintResult[]): LintResult[] {
    return errorResults(results)
  }

  /** Results of all files, one for each thread or template, in the order of the files. */
  async lintFiles(patterns: string | readonly string[]): Promise<LintResult[]> {
    const found = await this.#crew.finder.find([patterns].flat())
    const place = new Map(found.files.map((file, index) => [file, index]))
    const results = await collect(this.#lint(found))
    return results.sort((a, b) => (place.get(a.filePath) ?? -1) - (place.get(b.filePath) ?? -1))
  }

  /** The same, each result as it comes, none of them kept but those of templates that rules compare: they come last. */
  async *lintFilesStream(patterns: string | readonly string[]): AsyncGenerator<LintResult> {
    yield* this.#lint(await this.#crew.finder.find([patterns].flat()))
  }

  async *#lint(found: FoundFiles): AsyncGenerator<LintResult> {
    if (this.#crew.options.warnIgnored !== false)
      for (const { filePath, message } of found.ignored) yield ignoredResult(filePath, message)
    const passed = this.#baseline()
    for await (const result of lintFiles(found.files, this.#crew)) yield passed(result)
  }

  /** The threads and templates of all files, as `lintFiles` reads them, and what cannot be read. */
  async *readFiles(patterns: string | readonly string[]): AsyncGenerator<ReadItem> {
    const { finder, judge, project, options } = this.#crew
    const { files } = await finder.find([patterns].flat())
    for (const filePath of files) {
      if (options.signal?.aborted) return
      for await (const entry of judge.read(filePath, await project.forFile(filePath)))
        yield { filePath, entry }
    }
  }

  /** What `lintFiles` would read. */
  async findFiles(patterns: readonly string[]): Promise<FoundFiles> {
    return this.#crew.finder.look(patterns)
  }

  async lintText(text: string, options: TextOptions = {}): Promise<LintResult[]> {
    return (await this.#texts.lint(text, options)).map(this.#baseline())
  }

  /** All agent messages of a thread, or with `only: 'last'` a draft at its end. */
  async lintThread(
    thread: Thread,
    { filePath, only = this.#crew.options.only }: { filePath?: string; only?: 'all' | 'last' } = {},
  ): Promise<LintResult> {
    const { cwd, project, linter, options } = this.#crew
    const path = filePath === undefined ? undefined : resolve(cwd, filePath)
    const name = path ?? '<thread>'
    const setup = await project.forFile(path)
    const messages = await linter.threads.judge({ thread }, name, setup, { only })
    const result = toResult({
      filePath: name,
      messages,
      threadId: thread.id,
      thread: options.threads ? thread : undefined,
    })
    return this.#baseline()(result)
  }

  /** `stylish`, `json` …, the path of a formatter, or the name of an `eslint-formatter-*` package. */
  async loadFormatter(
    name = 'stylish',
  ): Promise<
    LoadedFormatter & { format(results: LintResult[], context?: Partial<FormatContext>): Promise<string> }
  > {
    const formatter = await loadFormatter(name, this.#crew.cwd)
    return {
      ...formatter,
      format: async (results, context = {}) => {
        const whole = { ...(await this.formatContext()), ...context }
        return (await collect(formatter.stream(results, whole))).join('')
      },
    }
  }

  /** What formatters are told beside the results. */
  async formatContext(): Promise<FormatContext> {
    const { cwd, project, linter } = this.#crew
    const setup = await project.forFile()
    const rulesMeta = Object.fromEntries(setup.rules.rules.map((rule) => [rule.id, ruleCard(rule)]))
    const locale = linter.threads.localeOf(setup)
    return { cwd, color: false, version: manifest.version, locale, rulesMeta }
  }

  /** The merged config of a file; undefined when the file is ignored. */
  async calculateConfigForFile(filePath: string): Promise<FileConfig | undefined> {
    const path = resolve(this.#crew.cwd, filePath)
    return (await this.isPathIgnored(path)) ? undefined : (await this.#crew.project.forFile(path)).config
  }

  /** What the config says, and what of it holds for a file; without one, for the working folder. */
  inspectConfig(filePath?: string): Promise<Inspection> {
    return this.#crew.project.inspect(filePath === undefined ? undefined : resolve(this.#crew.cwd, filePath))
  }

  async isPathIgnored(filePath: string): Promise<boolean> {
    return this.#crew.finder.isIgnored(resolve(this.#crew.cwd, filePath))
  }

  /** What there is to know of the rules that results name. */
  async getRulesMetaForResults(results: readonly LintResult[]): Promise<Record<string, RuleCard>> {
    const { rulesMeta } = await this.formatContext()
    const ids = results.flatMap(({ messages, suppressedMessages }) =>
      [...messages, ...suppressedMessages].map(({ ruleId }) => ruleId),
    )
    return Object.fromEntries(
      [...new Set(ids)].flatMap((id) => (id !== null && rulesMeta[id] ? [[id, rulesMeta[id]]] : [])),
    )
  }

  /** Every rule that a path's config can name. */
  async rulesFor(filePath?: string): Promise<readonly Rule[]> {
    return (await this.#crew.project.forFile(filePath)).rules.rules
  }

  /** What the baseline leaves of the results of one run. */
  #baseline(): (result: LintResult) => LintResult {
    return baselineOf(this.#crew.options, this.#crew.cwd)
  }
}
