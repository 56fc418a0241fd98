import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path'
import type { Config, ConfigObject } from '../../config/config.ts'
import type { RuleDefinition } from '../../config/define-rule.ts'
import { type FileConfig, type FlatConfig, flatten } from '../../config/merge.ts'
import type { ActiveRule } from '../../linter/plan.ts'
import type { RuleSet } from '../../linter/rule-set.ts'
import { memo } from '../../memo.ts'
import { loadRules } from '../rooms/rules.ts'
import { findConfigFile } from './config-file.ts'
import type { LoadedConfig } from './loaded-config.ts'

/** Where configs come from. */
export interface ProjectOptions {
  readonly cwd: string
  /** A config file for all files; `true`: no config file is looked for. */
  readonly overrideConfigFile?: string | true | undefined
  /** Comes after all other config. */
  readonly overrideConfig?: Config | undefined
  /** More folders of rule rooms. */
  readonly rulesDirs?: readonly string[] | undefined
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

/** A config with the rules that it names. */
interface Ready {
  readonly file: string | undefined
  readonly flat: FlatConfig
  readonly rules: RuleSet
  readonly folder: string
  readonly home: string
  /** Folders of rule rooms: their YAML is not threads. */
  readonly packs: readonly string[]
  /** The same list for the same config. */
  active(config: FileConfig): readonly ActiveRule[]
  packsHash(): Promise<string>
}

/** Configs and rules for files, each loaded once. */
export class Project {
  readonly #options: ProjectOptions
  readonly #byFolder = new Map<string, Promise<Ready>>()
  readonly #byFile = new Map<string, Promise<Ready>>()
  readonly #ruleSets = new Map<string, Promise<RuleSet>>()

  constructor(options: ProjectOptions) {
    this.#options = options
  }

  /** Without a file: for one of the working folder. Throws a SourceError for a mistake in the config or in a rule room. */
  async forFile(filePath = this.#anyFile()): Promise<Setup> {
    const { flat, rules, folder, home, active, packsHash } = await this.#ready(dirname(filePath))
    const config = flat.forFile(inFolder(folder, filePath))
    return { config, rules, active: active(config), folder: home, packsHash }
  }

  /** What the config of a file says, and what of it holds for the file. */
  async inspect(filePath = this.#anyFile()): Promise<Inspection> {
    const { flat, file, folder } = await this.#ready(dirname(filePath))
    const name = inFolder(folder, filePath)
    return { file, objects: flat.objects, holding: flat.objectsFor(name), config: flat.forFile(name) }
  }

  /** What the config of a folder ignores; a directory's path ends with `/`. */
  async ignores(directory: string): Promise<(path: string) => boolean> {
    const { flat, folder, packs } = await this.#ready(directory)
    return (path) => {
      if (packs.some((pack) => path.startsWith(pack + sep))) return true
      const name = inFolder(folder, path) + (path.endsWith('/') ? '/' : '')
      return !name.startsWith('../') && name !== '/' && flat.ignores(name)
    }
  }

  #anyFile(): string {
    return join(this.#options.cwd, '__placeholder__.md')
  }

  #ready(directory: string): Promise<Ready> {
    const { overrideConfigFile, cwd } = this.#options
    const folder = overrideConfigFile === undefined ? directory : cwd
    return remember(this.#byFolder, folder, () => this.#load(folder))
  }

  async #load(directory: string): Promise<Ready> {
    const { cwd, overrideConfigFile } = this.#options
    if (overrideConfigFile === true) return this.#forConfigFile(undefined, cwd)
    if (overrideConfigFile !== undefined) return this.#forConfigFile(resolve(cwd, overrideConfigFile), cwd)
    const file = findConfigFile(directory)
    return this.#forConfigFile(file, file === undefined ? cwd : dirname(file))
  }

  #forConfigFile(file: string | undefined, folder: string): Promise<Ready> {
    return remember(this.#byFile, file ?? '', async () => {
      const loaded: LoadedConfig[] = []
      const { overrideConfig } = this.#options
      if (file !== undefined) loaded.push(await (await import('./config.ts')).loadConfigFile(file, folder))
      if (overrideConfig !== undefined)
        loaded.push(
          await (await import('./config.ts')).checkedConfig(overrideConfig, nameOf(overrideConfig), folder),
        )

      const home = file === undefined ? folder : dirname(file)
      const own = loaded.flatMap(({ config }) => pluginRules(config))
      const inCode = own.filter((rule) => typeof rule !== 'string')
      const packs = this.#packsOf(own, home)
      const known = inCode.length === 0 ? packs.join('\n') : `rules in code of ${file}`
      const rules = await remember(this.#ruleSets, known, () => loadRules(...packs, ...inCode))
      const byId = new Map(rules.rules.map((rule) => [rule.id, rule]))
      for (const config of loaded) await (await import('./config.ts')).checkConfigRules(config, byId)
      const flat = flatten(
        loaded.flatMap(({ config }) => config as ConfigObject | ConfigObject[]),
        rules.rules,
      )
      const active = memo((config: FileConfig) => activeRules(config, rules))
      const hashes = new Map<string, Promise<string>>()
      const packsHash = () =>
        remember(hashes, '', async () => (await import('../rooms/folders-hash.ts')).foldersHash(packs))
      return { file, flat, rules, folder, home, packs, active, packsHash }
    })
  }

  #packsOf(own: readonly (string | RuleDefinition)[], home: string): string[] {
    const { cwd, rulesDirs = [] } = this.#options
    return [
      ...own.filter((rule) => typeof rule === 'string').map((path) => resolve(home, path)),
      ...rulesDirs.map((path) => resolve(cwd, path)),
    ]
  }
}

function pluginRules(config: unknown): (string | RuleDefinition)[] {
  if (Array.isArray(config)) return config.flatMap(pluginRules)
  if (typeof config !== 'object' || config === null) return []
  const { plugins, extends: extended } = config as ConfigObject
  return [...pluginRules(extended), ...(plugins?.rules ?? [])]
}

function activeRules({ rules }: FileConfig, { rules: all }: RuleSet): ActiveRule[] {
  return all.flatMap((rule) => {
    const [severity, options, override] = rules[rule.id] ?? ['off', {}]
    if (severity === 'off') return []
    return [{ rule, severity, options: { ...rule.meta.defaults, ...options }, override }]
  })
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

function remember<Value>(
  known: Map<string, Promise<Value>>,
  key: string,
  make: () => Promise<Value>,
): Promise<Value> {
  const before = known.get(key)
  if (before) return before
  const value = make()
  known.set(key, value)
  return value
}

const nameOf = (config: Config): string =>
  (Array.isArray(config) ? undefined : (config as ConfigObject).name) ?? 'overrideConfig'
