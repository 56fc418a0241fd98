import { type FileConfig, severityName } from '../config/merge.ts'
import { Directives } from '../directives/directives.ts'
import { applyFixes } from '../fixes.ts'
import { lint } from '../linter.ts'
import type { Language, LintMessage, LintResult, Origin, ReadProblem, Reply, Thread } from '../types.ts'
import type { Setup } from './project.ts'
import { type FileEntry, type ReadOptions, readText } from './read.ts'
import { toResult } from './result.ts'
import type { loadPlugins } from './retext.ts'

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
  /** Told of each reply that is passed over because its language is neither Russian nor English. */
  readonly onForeign?: ((reply: Reply, filePath: string) => void) | undefined
}

/** A result that waits for its file's end, and the line where its thread begins. */
interface Held {
  readonly result: LintResult
  readonly line: number
}

const PASSES = 10

/** What a file's threads come to, under the file's setup. */
export class FileLinter {
  readonly #options: FileLinterOptions
  readonly #plugins = new WeakMap<FileConfig, ReturnType<typeof loadPlugins>>()

  constructor(options: FileLinterOptions) {
    this.#options = options
  }

  /** How a file under a setup is read. */
  readOptions({ config }: Setup, from = this.#options.from): ReadOptions {
    return { from: from ?? config.from, agents: this.#options.agents ?? config.agents }
  }

  /** A result for each thread, as it comes; those of a file with directives at its end. */
  async *lint(
    entries: AsyncIterable<FileEntry | ReadProblem>,
    filePath: string,
    setup: Setup,
  ): AsyncGenerator<LintResult> {
    let directives: Directives | undefined
    let any = false
    const held: Held[] = []
    for await (const entry of entries) {
      any = true
      if ('problem' in entry) {
        yield toResult({ filePath, messages: [fatal(entry)] })
        continue
      }
      const { thread, origin, source } = entry
      const written = thread.template && source
      directives ??= written === undefined ? undefined : this.#directives(written, filePath, setup)
      const messages = await this.judge(thread, origin, filePath, setup)
      const parts = { filePath, threadId: thread.id, source: written }
      if (!directives) {
        yield toResult({ ...parts, messages })
        continue
      }
      const { messages: standing, suppressed } = directives.apply(messages)
      const result = toResult({ ...parts, messages: standing, suppressedMessages: suppressed })
      held.push({ result, line: origin.start.line })
    }
    if (directives) yield* withUnused(held, directives, setup)
    if (!any) yield toResult({ filePath, messages: [] })
  }

  /** As ESLint: up to ten passes. Results are of the last text, which is the `output` of the file's first result. */
  async fix(source: string, filePath: string, setup: Setup, from?: string): Promise<LintResult[]> {
    const { fix } = this.#options
    const chosen = (message: LintMessage) => (typeof fix === 'function' ? fix(message) : true)
    let text = source
    for (let pass = 0; ; pass++) {
      const entries = readText(text, filePath, this.readOptions(setup, from))
      const results = await collect(this.lint(entries, filePath, setup))
      const messages = results.flatMap((result) => result.messages).filter(chosen)
      const fixed = pass < PASSES ? applyFixes(text, messages) : undefined
      if (fixed !== undefined && fixed !== text) text = fixed
      else if (text === source) return results
      else
        return results.map((result, index) => toResult({ ...result, output: index === 0 ? text : undefined }))
    }
  }

  /** The messages of one thread: the rules', then the retext plugins'. */
  async judge(
    thread: Thread,
    origin: Origin | undefined,
    filePath: string,
    { config, rules, active, folder }: Setup,
    only = this.#options.only,
  ): Promise<LintMessage[]> {
    const { locale, now, onForeign } = this.#options
    const options = {
      settings: config.settings,
      locale: locale ?? config.locale,
      now,
      active,
      only,
      lint: config.lint,
      origin,
      onForeign: onForeign && ((reply: Reply) => onForeign(reply, filePath)),
    }
    const messages = lint(thread, rules, options)
    if (config.plugins.retext.length === 0) return messages
    const { loadPlugins, retextMessages } = await import('./retext.ts')
    const plugins = this.#plugins.get(config) ?? loadPlugins(config.plugins.retext, folder)
    this.#plugins.set(config, plugins)
    const more = await retextMessages(thread, await plugins, rules, config, options)
    return [...messages, ...more].sort((a, b) => a.line - b.line || a.column - b.column)
  }

  #directives(source: string, filePath: string, { config }: Setup): Directives | undefined {
    if (this.#options.allowInlineConfig === false || config.linterOptions.noInlineConfig) return undefined
    if (!source.includes('replylint-')) return undefined
    return new Directives(source, { hash: /\.ya?ml$/i.test(filePath) })
  }
}

/** All that an iterable gives (`Array.fromAsync`, which Node 20 lacks). */
export async function collect<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = []
  for await (const item of items) all.push(item)
  return all
}

const fatal = ({ problem, at, end }: ReadProblem): LintMessage => ({
  ruleId: null,
  severity: 2,
  message: problem,
  line: at.line,
  column: at.column,
  ...(end && { endLine: end.line, endColumn: end.column }),
  fatal: true,
})

/** Each unused directive goes to the result in whose lines it stands. */
function withUnused(held: readonly Held[], directives: Directives, { config, rules }: Setup): LintResult[] {
  const results = held.map(({ result }) => result)
  const severity = unusedSeverity(config.linterOptions.reportUnusedDisableDirectives ?? 'warn')
  if (severity === undefined) return results
  const byId = new Map(rules.rules.map((rule) => [rule.id, rule]))
  const added = new Map<number, LintMessage[]>()
  for (const message of directives.unused(severity, byId)) {
    const index = Math.max(
      0,
      held.findLastIndex(({ line }) => line <= message.line),
    )
    added.set(index, [...(added.get(index) ?? []), message])
  }
  return results.map((result, index) => {
    const more = added.get(index)
    if (!more) return result
    const messages = [...result.messages, ...more].sort((a, b) => a.line - b.line || a.column - b.column)
    return toResult({ ...result, source: held[index]!.result.source, messages })
  })
}

function unusedSeverity(setting: boolean | 'off' | 'warn' | 'error' | 0 | 1 | 2): 1 | 2 | undefined {
  if (typeof setting === 'boolean') return setting ? 1 : undefined
  const severity = severityName(setting)
  return severity === 'off' ? undefined : severity === 'error' ? 2 : 1
}
