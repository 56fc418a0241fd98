import { constants } from 'node:buffer'
import { readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import manifest from '../../package.json' with { type: 'json' }
import type { Config } from '../config/config.ts'
import { ignoreMatcher } from '../config/globs.ts'
import type { FileConfig } from '../config/merge.ts'
import type { FormatContext, RuleCard } from '../formatters/formatter.ts'
import type { LintResult, ReadProblem, Rule, Thread } from '../types.ts'
import { bytesContent, type Content, textContent } from './content.ts'
import { decode, encode, NotText } from './decode.ts'
import { collect, FileLinter, type FileLinterOptions } from './file-linter.ts'
import { type FoundFiles, findFiles, type IsIgnored } from './files.ts'
import { type LoadedFormatter, loadFormatter } from './formatter.ts'
import { joinByCustomer } from './join.ts'
import { type Inspection, Project, type Setup } from './project.ts'
import { type FileEntry, readFile, SmallFiles } from './read.ts'
import { errorResults, toResult } from './result.ts'
import { ruleCard } from './rule-card.ts'
import { Run } from './run.ts'
import { SourceError } from './source-error.ts'

export interface ReplyLintOptions extends FileLinterOptions {
  /** Default: the process's. */
  readonly cwd?: string | undefined
  /** A config file for all files; `true`: no config file is looked for. */
  readonly overrideConfigFile?: string | true | null | undefined
  readonly overrideConfig?: Config | null | undefined
  /** False: files that a config or the defaults ignore are linted too. */
  readonly ignore?: boolean | undefined
  /** More of what `ignores` says, relative to `cwd`. */
  readonly ignorePatterns?: readonly string[] | null | undefined
  readonly errorOnUnmatchedPattern?: boolean | undefined
  readonly passOnNoPatterns?: boolean | undefined
  readonly warnIgnored?: boolean | undefined
  /** `customer`: a reply is judged knowing what its customer said in the other conversations of the run; all are held in memory. */
  readonly join?: 'customer' | undefined
  /** More folders of rule rooms, relative to `cwd`. */
  readonly rulesDirs?: readonly string[] | undefined
  /** More endings of files that directories are searched for: `.log`. */
  readonly extensions?: readonly string[] | undefined
}

/** One thread or template of a file, or something in it that cannot be read. */
export interface ReadItem {
  readonly filePath: string
  readonly entry: FileEntry | ReadProblem
}

/** As many files may be read before the process looks at what else has happened. */
const BREATH = 64

const IGNORED =
  'File ignored because of a matching ignore pattern. Use "--no-ignore" to disable file ignore settings or use "--no-warn-ignored" to suppress this warning.'

const ignoredResult = (filePath: string, message: string): LintResult =>
  toResult({ filePath, messages: [{ ruleId: null, severity: 1, message, line: 0, column: 0 }] })

/** No permission, gone since it was found, or not text: the file's matter, not the run's. */
const isUnreadable = (error: unknown): error is Error =>
  error instanceof NotText || (error instanceof Error && 'syscall' in error)

const unreadable = (filePath: string, message: string): LintResult =>
  toResult({
    filePath,
    messages: [{ ruleId: null, severity: 2, message, line: 1, column: 1, fatal: true }],
  })

/** A file at hand, however big it is. Throws `NotText`. */
function wholeContent(path: string): Content {
  if (statSync(path).size > constants.MAX_STRING_LENGTH)
    throw new NotText('The file is too big to be fixed; without --fix it can be linted.')
  return bytesContent(readFileSync(path))
}

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
  readonly #smallFiles = new SmallFiles()
  readonly #ignores = new Map<string, Promise<IsIgnored>>()
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
  }

  /** Writes the `output` of results to their files, in the encoding that they had. */
  static async outputFixes(results: Iterable<LintResult>): Promise<void> {
    for (const { filePath, output } of results) {
      if (output === undefined || !isAbsolute(filePath)) continue
      const bytes = encode(output, decode(readFileSync(filePath)).encoding)
      if (!bytes) throw new SourceError(`${filePath}:`, 'its encoding has no signs for what a fix writes.')
      writeFileSync(filePath, bytes)
    }
  }

  static getErrorResults(results: readonly LintResult[]): LintResult[] {
    return errorResults(results)
  }

  /** Results of all files, one for each thread or template, in the order of the files. */
  async lintFiles(patterns: string | readonly string[]): Promise<LintResult[]> {
    const found = await this.findFiles([patterns].flat())
    const place = new Map(found.files.map((file, index) => [file, index]))
    const results = await collect(this.#lintFound(found))
    return results.sort((a, b) => (place.get(a.filePath) ?? -1) - (place.get(b.filePath) ?? -1))
  }

  /** The same, each result as it comes, none of them kept but those of templates that rules compare: they come last. */
  async *lintFilesStream(patterns: string | readonly string[]): AsyncGenerator<LintResult> {
    yield* this.#lintFound(await this.findFiles([patterns].flat()))
  }

  async *#lintFound({ files, ignored, unmatched }: FoundFiles): AsyncGenerator<LintResult> {
    if (this.#options.errorOnUnmatchedPattern !== false && unmatched[0])
      throw new SourceError('replylint:', unmatched[0].message)
    if (this.#options.warnIgnored !== false)
      for (const { filePath, message } of ignored) yield ignoredResult(filePath, message)
    const run = new Run(this.#cwd)
    if (this.#options.join) {
      yield* this.#lintJoined(files, run)
      yield* run.results()
      return
    }
    const { changes } = this.#options
    for (const [index, filePath] of files.entries()) {
      if (changes && !changes.has(filePath)) continue
      if (index % BREATH === BREATH - 1) await setImmediate()
      if (this.#options.signal?.aborted) break
      yield* this.#lintFile(filePath, run)
    }
    yield* run.results()
  }

  async *#lintJoined(files: readonly string[], { hold }: Run): AsyncGenerator<LintResult> {
    const read = await collect(this.#read(files))
    const joined = joinByCustomer(read.flatMap(({ entry }) => ('thread' in entry ? [entry] : [])))
    let next = 0
    const byFile = new Map(files.map((file): [string, (FileEntry | ReadProblem)[]] => [file, []]))
    for (const { filePath, entry } of read)
      byFile.get(filePath)!.push('thread' in entry ? joined[next++]! : entry)
    const { changes } = this.#options
    for (const [filePath, entries] of byFile)
      if (!changes || changes.has(filePath))
        yield* this.#linter.lint(entries, filePath, await this.#project.forFile(filePath), hold)
  }

  /** The threads and templates of all files, as `lintFiles` reads them, and what cannot be read. */
  async *readFiles(patterns: string | readonly string[]): AsyncGenerator<ReadItem> {
    const { files, unmatched } = await this.findFiles([patterns].flat())
    if (this.#options.errorOnUnmatchedPattern !== false && unmatched[0])
      throw new SourceError('replylint:', unmatched[0].message)
    yield* this.#read(files)
  }

  async *#read(files: readonly string[]): AsyncGenerator<ReadItem> {
    for (const filePath of files) {
      if (this.#options.signal?.aborted) return
      const setup = await this.#project.forFile(filePath)
      try {
        for await (const entry of readFile(filePath, this.#linter.readOptions(setup)))
          yield { filePath, entry }
      } catch (error) {
        if (!isUnreadable(error)) throw error
        yield { filePath, entry: { problem: error.message, at: { line: 1, column: 1 } } }
      }
    }
  }

  /** What `lintFiles` would read. */
  async findFiles(patterns: readonly string[]): Promise<FoundFiles> {
    if (patterns.length === 0 && this.#options.passOnNoPatterns)
      return { files: [], ignored: [], unmatched: [] }
    const { ignore, extensions } = this.#options
    const isIgnored = await this.#isIgnored(this.#cwd)
    return findFiles(patterns, { cwd: this.#cwd, ignore, extensions, isIgnored })
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
    const results = this.#options.fix
      ? await this.#linter.fix(textContent(text), name, setup, run.hold, from)
      : await this.#linter.lintAlone(textContent(text), name, setup, run.hold, from)
    return [...results, ...run.results()]
  }

  /** All agent messages of a thread, or with `only: 'last'` a draft at its end. */
  async lintThread(
    thread: Thread,
    { filePath, only = this.#options.only }: { filePath?: string; only?: 'all' | 'last' } = {},
  ): Promise<LintResult> {
    const path = filePath === undefined ? undefined : resolve(this.#cwd, filePath)
    const name = path ?? '<thread>'
    const messages = await this.#linter.judge(thread, undefined, name, await this.#setup(path), { only })
    return toResult({
      filePath: name,
      messages,
      threadId: thread.id,
      thread: this.#options.threads ? thread : undefined,
    })
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
    const { rules } = await this.#setup(undefined)
    const rulesMeta = Object.fromEntries(rules.rules.map((rule) => [rule.id, ruleCard(rule)]))
    return { cwd: this.#cwd, color: false, version: manifest.version, rulesMeta }
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
    if (this.#options.ignore === false) return false
    const path = resolve(this.#cwd, filePath)
    return (await this.#isIgnored(dirname(path)))(path)
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

  #isIgnored(directory: string): Promise<IsIgnored> {
    const known = this.#ignores.get(directory)
    if (known) return known
    const ignores = this.#ignoresOf(directory)
    this.#ignores.set(directory, ignores)
    return ignores
  }

  async #ignoresOf(directory: string): Promise<IsIgnored> {
    const ofConfig = await this.#project.ignores(directory)
    const { ignorePatterns } = this.#options
    if (!ignorePatterns?.length) return ofConfig
    const matches = ignoreMatcher(ignorePatterns)
    return (path) => {
      const name = relative(this.#cwd, path).split(sep).join('/')
      return ofConfig(path) || (name !== '' && matches(path.endsWith('/') ? `${name}/` : name))
    }
  }

  #setup(filePath: string | undefined): Promise<Setup> {
    return this.#project.forFile(filePath ?? join(this.#cwd, '__placeholder__.md'))
  }

  async *#lintFile(filePath: string, { hold }: Run): AsyncGenerator<LintResult> {
    const setup = await this.#project.forFile(filePath)
    if (await this.isPathIgnored(filePath)) return
    try {
      const content = this.#smallFiles.read(filePath)
      if (this.#options.fix) {
        const whole = content ?? wholeContent(filePath)
        for (const result of await this.#linter.fix(whole, filePath, setup, hold)) yield result
      } else if (content)
        for (const result of await this.#linter.lintContent(content, filePath, setup, hold)) yield result
      else
        yield* this.#linter.lint(readFile(filePath, this.#linter.readOptions(setup)), filePath, setup, hold)
    } catch (error) {
      if (!isUnreadable(error)) throw error
      yield unreadable(filePath, error.message)
    }
  }
}
