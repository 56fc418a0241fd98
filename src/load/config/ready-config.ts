import { dirname, resolve } from 'node:path'
import type { Config, ConfigObject } from '../../config/config.ts'
import type { RuleDefinition } from '../../config/define-rule.ts'
import { type FlatConfig, flatten } from '../../config/flat-config.ts'
import type { FileConfig } from '../../config/merge.ts'
import type { ActiveRule } from '../../linter/plan.ts'
import type { RuleSet } from '../../linter/rule-set.ts'
import { lazy, memo } from '../../memo.ts'
import { loadRules } from '../rooms/rules.ts'
import type { LoadedConfig } from './loaded-config.ts'

/** What a run adds to every config. */
export interface Additions {
  /** Paths below are relative to it. */
  readonly cwd: string
  /** Comes after all other config. */
  readonly overrideConfig?: Config | undefined
  /** More folders of rule rooms. */
  readonly rulesDirs?: readonly string[] | undefined
}

/** A config with the rules that it names. */
export interface ReadyConfig {
  /** Undefined: there is no config file. */
  readonly file: string | undefined
  readonly flat: FlatConfig
  readonly rules: RuleSet
  /** Its globs are relative to it. */
  readonly folder: string
  /** Its plugins are resolved from it. */
  readonly home: string
  /** Folders of rule rooms: their YAML is not threads. */
  readonly packs: readonly string[]
  /** The same list for the same config. */
  active(config: FileConfig): readonly ActiveRule[]
  /** A hash of what the packs held when it was first asked for. */
  packsHash(): Promise<string>
}

/** Makes a config file ready; `rulesOf` has the rules of packs. Throws a SourceError for a mistake in the config or in a rule room. */
export async function readyConfig(
  file: string | undefined,
  folder: string,
  additions: Additions,
  rulesOf: (packs: readonly string[]) => Promise<RuleSet>,
): Promise<ReadyConfig> {
  const loaded = await loadConfigs(file, folder, additions.overrideConfig)
  const home = file === undefined ? folder : dirname(file)
  const own = loaded.flatMap(({ config }) => pluginRules(config))
  const inCode = own.filter((rule) => typeof rule !== 'string')
  const packs = packsOf(own, home, additions)
  const rules = await (inCode.length === 0 ? rulesOf(packs) : loadRules(...packs, ...inCode))
  await checkRulesOf(loaded, rules)
  const flat = flatten(
    loaded.flatMap(({ config }) => config as ConfigObject | ConfigObject[]),
    rules.rules,
  )
  const active = memo((config: FileConfig) => activeRules(config, rules))
  const packsHash = lazy(async () => (await import('../rooms/folders-hash.ts')).foldersHash(packs))
  return { file, flat, rules, folder, home, packs, active, packsHash }
}

async function loadConfigs(
  file: string | undefined,
  folder: string,
  overrideConfig: Config | undefined,
): Promise<readonly LoadedConfig[]> {
  if (file === undefined && overrideConfig === undefined) return []
  const { checkedConfig, loadConfigFile } = await import('./config.ts')
  const loaded: LoadedConfig[] = []
  if (file !== undefined) loaded.push(await loadConfigFile(file, folder))
  if (overrideConfig !== undefined)
    loaded.push(await checkedConfig(overrideConfig, nameOf(overrideConfig), folder))
  return loaded
}

const nameOf = (config: Config): string =>
  (Array.isArray(config) ? undefined : (config as ConfigObject).name) ?? 'overrideConfig'

async function checkRulesOf(loaded: readonly LoadedConfig[], { rules }: RuleSet): Promise<void> {
  if (loaded.length === 0) return
  const { checkConfigRules } = await import('./config.ts')
  const byId = new Map(rules.map((rule) => [rule.id, rule]))
  for (const config of loaded) await checkConfigRules(config, byId)
}

function pluginRules(config: unknown): (string | RuleDefinition)[] {
  if (Array.isArray(config)) return config.flatMap(pluginRules)
  if (typeof config !== 'object' || config === null) return []
  const { plugins, extends: extended } = config as ConfigObject
  return [...pluginRules(extended), ...(plugins?.rules ?? [])]
}

function packsOf(
  own: readonly (string | RuleDefinition)[],
  home: string,
  { cwd, rulesDirs = [] }: Additions,
): string[] {
  return [
    ...own.filter((rule) => typeof rule === 'string').map((path) => resolve(home, path)),
    ...rulesDirs.map((path) => resolve(cwd, path)),
  ]
}

function activeRules({ rules }: FileConfig, { rules: all }: RuleSet): ActiveRule[] {
  return all.flatMap((rule) => {
    const [severity, options, override] = rules[rule.id] ?? ['off', {}]
    if (severity === 'off') return []
    return [{ rule, severity, options: { ...rule.meta.defaults, ...options }, override }]
  })
}
