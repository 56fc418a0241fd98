import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path'
import type { ConfigObject } from '../../config/config.ts'
import type { FileConfig } from '../../config/merge.ts'
import type { ActiveRule } from '../../linter/plan.ts'
import type { RuleSet } from '../../linter/rule-set.ts'
import { onceEach } from '../once.ts'
import { loadRules } from '../rooms/rules.ts'
import { findConfigFile } from './config-file.ts'
import { type Additions, type ReadyConfig, readyConfig } from './ready-config.ts'

/** Where configs come from. */
export interface ProjectOptions extends Additions {
  /** A config file for all files; `true`: no config file is looked for. */
  readonly overrideConfigFile?: string | true | undefined
}

/** All that linting one file needs to know. */
export interface Setup {
  readonly config: FileConfig
  readonly rules: RuleSet
  readonly active: readonly ActiveRule[]
  /** Of the config: what its plugins are resolved from. */
  readonly folder: string
  /** A hash of what the folders of rule rooms held when it was first asked for. */
  packsHash(): Promise<string>
}

/** What a config says, and what of it holds for one path. */
export interface Inspection {
  /** Undefined: there is no config file. */
  readonly file: string | undefined
  readonly objects: readonly ConfigObject[]
  readonly holding: readonly ConfigObject[]
  readonly config: FileConfig
}

/** Which folder has which config; configs and rules are loaded once each. */
export class Project {
  readonly #options: ProjectOptions
  readonly #ready: (file: string | undefined) => Promise<ReadyConfig>
  readonly #nearest: (directory: string) => Promise<ReadyConfig>

  constructor(options: ProjectOptions) {
    this.#options = options
    const rulesOf = onceEach(
      (packs: readonly string[]) => loadRules(...packs),
      (packs) => packs.join('\n'),
    )
    this.#ready = onceEach(
      (file) => readyConfig(file, this.#folderOf(file), options, rulesOf),
      (file) => file ?? '',
    )
    this.#nearest = onceEach(async (directory) => this.#ready(findConfigFile(directory)), String)
  }

  /** Without a file: for one of the working folder. Throws a SourceError for a mistake in the config or in a rule room. */
  async forFile(filePath = this.#anyFile()): Promise<Setup> {
    const { flat, rules, folder, home, active, packsHash } = await this.#configOf(dirname(filePath))
    const config = flat.forFile(inFolder(folder, filePath))
    return { config, rules, active: active(config), folder: home, packsHash }
  }

  /** What the config of a file says, and what of it holds for the file. */
  async inspect(filePath = this.#anyFile()): Promise<Inspection> {
    const { flat, file, folder } = await this.#configOf(dirname(filePath))
    const name = inFolder(folder, filePath)
    return { file, objects: flat.objects, holding: flat.objectsFor(name), config: flat.forFile(name) }
  }

  /** What the config of a folder ignores; a directory's path ends with `/`. */
  async ignores(directory: string): Promise<(path: string) => boolean> {
    const { flat, folder, packs } = await this.#configOf(directory)
    return (path) => {
      if (packs.some((pack) => path.startsWith(pack + sep))) return true
      const name = inFolder(folder, path) + (path.endsWith('/') ? '/' : '')
      return !name.startsWith('../') && name !== '/' && flat.ignores(name)
    }
  }

  #anyFile(): string {
    return join(this.#options.cwd, '__placeholder__.md')
  }

  #configOf(directory: string): Promise<ReadyConfig> {
    const { cwd, overrideConfigFile } = this.#options
    if (overrideConfigFile === undefined) return this.#nearest(directory)
    return this.#ready(overrideConfigFile === true ? undefined : resolve(cwd, overrideConfigFile))
  }

  /** What globs of a config file are relative to. */
  #folderOf(file: string | undefined): string {
    const { cwd, overrideConfigFile } = this.#options
    return file === undefined || overrideConfigFile !== undefined ? cwd : dirname(file)
  }
}

function inFolder(folder: string, path: string): string {
  if (path.startsWith(folder + sep))
    return path
      .slice(folder.length + 1)
      .split(sep)
      .join('/')
  const name = relative(folder, path)
  return isAbsolute(name) ? name : name.split(sep).join('/')
}
