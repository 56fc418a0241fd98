import { join, resolve } from 'node:path'
import manifest from '../../package.json' with { type: 'json' }
import type { FileConfig } from '../config/merge.ts'
import type { FormatContext, RuleCard } from '../formatters/formatter.ts'
import type { LintResult, ReadProblem, Rule, Thread } from '../types.ts'
import { collect } from './collect.ts'
import { type Inspection, Project, type Setup } from './config/project.ts'
import { textContent } from './files/content.ts'
import type { FoundFiles } from './files/files.ts'
import type { FileEntry } from './files/read.ts'
import { Finder } from './finder.ts'
import { type LoadedFormatter, loadFormatter } from './formatter.ts'
import { FileJudge } from './judging/file-judge.ts'
import { FileLinter } from './judging/file-linter.ts'
import { errorResults, toResult } from './judging/result.ts'
import { Run } from './judging/run.ts'
import { lintFiles } from './lint-files.ts'
import type { ReplyLintOptions } from './options.ts'
import { ruleCard } from './rule-card.ts'
import { baselineOf } from './suppressions.ts'
import { writeFixes } from './write-fixes.ts'

/** One thread or template of a file, or something in it that cannot be read. */
export interface ReadItem {
  readonly filePath: string
  readonly entry: FileEntry | ReadProblem
}

const IGNORED =
  'File ignored because of a matching ignore pattern. Use "--no-ignore" to disable file ignore settings or use "--no-warn-ignored" to suppress this warning.'

const ignoredResult = (filePath: string, message: string): LintResult =>
  toResult({ filePath, messages: [{ ruleId: null, severity: 1, message, line: 0, column: 0 }] })

/** What a text's path stands for. */
interface Place {
  /** The whole path, or what stands for it in results. */
  readonly name: string
  /** Undefined: the path is ignored. */
  readonly setup: Setup | undefined
}

/** Lints files, texts and threads under the configs that hold for them: ESLint's `ESLint`, for replies. */
export class ReplyLint {
  readonly #options: ReplyLintOptions
  readonly #cwd: string
  readonly #project: Project
  readonly #linter: FileLinter
  readonly #judge: FileJudge
  readonly #finder: Finder
  /** Of the text linted last: texts under one name come one after another. */
  #place: { readonly filePath: string | undefined; readonly known: Promise<Place> } | undefined

  constructor(options: ReplyLintOptions = {}) {
    this.#options = options
    this.#cwd = resolve(options.cwd ?? process.cwd())
    this.#project = new Project({
      cwd: this.#cwd,
      overrideConfigFile: options.overrideConfigFile ?? undefined,
      overrideConfig: options.overrideConfig ?? undefined,
      rulesDirs: options.rulesDirs,
    })
    this.#linter = new FileLinter(options)
    this.#judge = new FileJudge(this.#linter, options)
    this.#finder = new Finder(this.#cwd, this.#project, options)
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
    const found = await this.#finder.find([patterns].flat())
    const place = new Map(found.files.map((file, index) => [file, index]))
    const results = await collect(this.#lint(found))
    return results.sort((a, b) => (place.get(a.filePath) ?? -1) - (place.get(b.filePath) ?? -1))
  }

  /** The same, each result as it comes, none of them kept but those of templates that rules compare: they come last. */
  async *lintFilesStream(patterns: string | readonly string[]): AsyncGenerator<LintResult> {
    yield* this.#lint(await this.#finder.find([patterns].flat()))
  }

  async *#lint(found: FoundFiles): AsyncGenerator<LintResult> {
    if (this.#options.warnIgnored !== false)
      for (const { filePath, message } of found.ignored) yield ignoredResult(filePath, message)
    const crew = {
      cwd: this.#cwd,
      options: this.#options,
      project: this.#project,
      finder: this.#finder,
      judge: this.#judge,
      linter: this.#linter,
    }
    const passed = baselineOf(this.#options, this.#cwd)
    for await (const result of lintFiles(found.files, crew)) yield passed(result)
  }

  /** The threads and templates of all files, as `lintFiles` reads them, and what cannot be read. */
  async *readFiles(patterns: string | readonly string[]): AsyncGenerator<ReadItem> {
    const { files } = await this.#finder.find([patterns].flat())
    for (const filePath of files) {
      if (this.#options.signal?.aborted) return
      for await (const entry of this.#judge.read(filePath, await this.#project.forFile(filePath)))
        yield { filePath, entry }
    }
  }

  /** What `lintFiles` would read. */
  async findFiles(patterns: readonly string[]): Promise<FoundFiles> {
    return this.#finder.look(patterns)
  }

  async lintText(
    text: string,
    { filePath, from, warnIgnored }: { filePath?: string; from?: string; warnIgnored?: boolean } = {},
  ): Promise<LintResult[]> {
    if (!this.#place || this.#place.filePath !== filePath)
      this.#place = { filePath, known: this.#placeOf(filePath) }
    const { name, setup } = await this.#place.known
    if (setup === undefined)
      return (warnIgnored ?? this.#options.warnIgnored) ? [ignoredResult(name, IGNORED)] : []
    const run = new Run(this.#cwd)
    const file = { content: textContent(text), filePath: name, setup, from }
    const results = await (this.#options.fix
      ? this.#linter.fix(file, run.hold)
      : this.#linter.lintAlone(file, run.hold))
    return [...results, ...run.results()].map(baselineOf(this.#options, this.#cwd))
  }

  /** All agent messages of a thread, or with `only: 'last'` a draft at its end. */
  async lintThread(
    thread: Thread,
    { filePath, only = this.#options.only }: { filePath?: string; only?: 'all' | 'last' } = {},
  ): Promise<LintResult> {
    const path = filePath === undefined ? undefined : resolve(this.#cwd, filePath)
    const name = path ?? '<thread>'
    const messages = await this.#linter.threads.judge(thread, undefined, name, await this.#setup(path), {
      only,
    })
    const result = toResult({
      filePath: name,
      messages,
      threadId: thread.id,
      thread: this.#options.threads ? thread : undefined,
    })
    return baselineOf(this.#options, this.#cwd)(result)
  }

  /** `stylish`, `json` …, the path of a formatter, or the name of an `eslint-formatter-*` package. */
  async loadFormatter(
    name = 'stylish',
  ): Promise<
    LoadedFormatter & { format(results: LintResult[], context?: Partial<FormatContext>): Promise<string> }
  > {
    const formatter = await loadFormatter(name, this.#cwd)
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
    const setup = await this.#setup(undefined)
    const rulesMeta = Object.fromEntries(setup.rules.rules.map((rule) => [rule.id, ruleCard(rule)]))
    const locale = this.#linter.threads.localeOf(setup)
    return { cwd: this.#cwd, color: false, version: manifest.version, locale, rulesMeta }
  }

  /** The merged config of a file; undefined when the file is ignored. */
  async calculateConfigForFile(filePath: string): Promise<FileConfig | undefined> {
    const path = resolve(this.#cwd, filePath)
    return (await this.isPathIgnored(path)) ? undefined : (await this.#project.forFile(path)).config
  }

  /** What the config says, and what of it holds for a file; without one, for the working folder. */
  inspectConfig(filePath = '__placeholder__.md'): Promise<Inspection> {
    return this.#project.inspect(resolve(this.#cwd, filePath))
  }

  async isPathIgnored(filePath: string): Promise<boolean> {
    return this.#finder.isIgnored(resolve(this.#cwd, filePath))
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
    return (await this.#setup(filePath)).rules.rules
  }

  async #placeOf(filePath: string | undefined): Promise<Place> {
    if (filePath === undefined) return { name: '<text>', setup: await this.#setup(undefined) }
    const name = resolve(this.#cwd, filePath)
    return { name, setup: (await this.isPathIgnored(name)) ? undefined : await this.#setup(name) }
  }

  #setup(filePath: string | undefined): Promise<Setup> {
    return this.#project.forFile(filePath ?? join(this.#cwd, '__placeholder__.md'))
  }
}
