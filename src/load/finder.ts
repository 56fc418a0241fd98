import { dirname } from 'node:path'
import { ignoreMatcher } from '../config/globs.ts'
import type { Project } from './config/project.ts'
import { type FoundFiles, findFiles, type IsIgnored } from './files/files.ts'
import type { ReplyLintOptions } from './options.ts'
import { slashed } from './slashed.ts'
import { SourceError } from './source-error.ts'

type FinderOptions = Pick<
  ReplyLintOptions,
  'changes' | 'extensions' | 'ignore' | 'ignorePatterns' | 'passOnNoPatterns' | 'errorOnUnmatchedPattern'
>

/** Finds the files of a project, and says which of them are ignored. */
export class Finder {
  readonly #cwd: string
  readonly #project: Project
  readonly #options: FinderOptions
  readonly #ignores = new Map<string, Promise<IsIgnored>>()

  constructor(cwd: string, project: Project, options: FinderOptions) {
    this.#cwd = cwd
    this.#project = project
    this.#options = options
  }

  /** What patterns stand for. Throws a SourceError for one that no file matches, unless the options allow it. */
  async find(patterns: readonly string[]): Promise<FoundFiles> {
    const found = await this.look(patterns)
    if (this.#options.errorOnUnmatchedPattern !== false && found.unmatched[0])
      throw new SourceError('replylint:', found.unmatched[0].message)
    return found
  }

  /** The same, where a pattern without a file is no mistake. */
  async look(patterns: readonly string[]): Promise<FoundFiles> {
    const { changes, ignore, extensions, passOnNoPatterns } = this.#options
    if (patterns.length === 0 && passOnNoPatterns) return { files: [], ignored: [], unmatched: [] }
    const isIgnored = await this.#isIgnored(this.#cwd)
    return findFiles(patterns, { cwd: this.#cwd, ignore, extensions, isIgnored, gone: changes?.gone })
  }

  /** Of an absolute path. */
  async isIgnored(path: string): Promise<boolean> {
    return this.#options.ignore !== false && (await this.#isIgnored(dirname(path)))(path)
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
      const name = slashed(this.#cwd, path)
      return ofConfig(path) || (name !== '' && matches(path.endsWith('/') ? `${name}/` : name))
    }
  }
}
