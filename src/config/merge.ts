import type { Language, Rule, RuleOverride, Settings, Severity } from '../types.ts'
import type {
  Config,
  ConfigObject,
  Extends,
  LinterOptions,
  RuleEntry,
  RuleSetting,
  SeverityName,
} from './config.ts'
import { fileMatcher, ignoreMatcher } from './globs.ts'
import { isPreset, presetRules } from './presets.ts'

/** Never linted unless a config takes them back with `!`. */
const DEFAULT_IGNORES = ['**/node_modules/', '.git/']

/** What a config makes of a rule: severity, options as the config gives them, and what it says in the rule's place. */
export type RuleChoice = readonly [Severity, Readonly<Record<string, unknown>>, RuleOverride?]

/** All that one file's config says, merged. */
export interface FileConfig {
  /** By id; rules that nothing names are absent. */
  readonly rules: Readonly<Record<string, RuleChoice>>
  readonly settings: Settings
  readonly linterOptions: LinterOptions
  readonly plugins: { readonly retext: readonly unknown[] }
  readonly locale?: Language | undefined
  readonly lint?: readonly ('agent' | 'bot')[] | undefined
  readonly from?: string | undefined
  readonly agents?: readonly string[] | undefined
}

/** A config made ready for asking about files. Paths have `/` and are relative to the config's folder. */
export interface FlatConfig {
  ignores(path: string): boolean
  /** The same object for all files that the same config objects are for. */
  forFile(path: string): FileConfig
  /** All objects in their order, those that others extend before them. */
  readonly objects: readonly ConfigObject[]
  /** Those that hold for a file; the later one wins. */
  objectsFor(path: string): readonly ConfigObject[]
}

/** Without `extends` anywhere, `recommended` is what the config starts from. */
export function flatten(config: Config, rules: readonly Rule[]): FlatConfig {
  const written = Array.isArray(config) ? (config as readonly ConfigObject[]) : [config as ConfigObject]
  const base: ConfigObject[] = written.some((object) => object.extends !== undefined)
    ? []
    : [{ extends: 'recommended' }]
  const objects = [...base, ...written].flatMap((object) => unfold(object, rules))
  const global = objects.filter(isGlobalIgnore).flatMap((object) => object.ignores!)
  const parts = objects.filter((object) => !isGlobalIgnore(object)).map((object) => part(object))
  const merged = new Map<string, FileConfig>()

  return {
    objects,
    objectsFor: (path) => parts.filter(({ fits }) => fits(path)).map(({ object }) => object),
    ignores: ignoreMatcher([...DEFAULT_IGNORES, ...global]),
    forFile(path) {
      const fitting = parts.filter(({ fits }) => fits(path))
      const key = fitting.map((fit) => parts.indexOf(fit)).join()
      const known = merged.get(key)
      if (known) return known
      const fileConfig = merge(fitting.map(({ object }) => object))
      merged.set(key, fileConfig)
      return fileConfig
    },
  }
}

const BESIDE_IGNORES: ReadonlySet<string> = new Set(['ignores', 'name', '$schema'])

const isGlobalIgnore = (object: ConfigObject): boolean =>
  object.ignores !== undefined && Object.keys(object).every((key) => BESIDE_IGNORES.has(key))

function part(object: ConfigObject) {
  const included = object.files ? fileMatcher(object.files) : () => true
  const excluded = object.ignores ? ignoreMatcher(object.ignores) : () => false
  return { object, fits: (path: string) => included(path) && !excluded(path) }
}

/** The object without `extends`, after all that it extends, narrowed to its own files. */
function unfold(object: ConfigObject, rules: readonly Rule[]): ConfigObject[] {
  const { extends: extended, ...own } = object
  if (extended === undefined) return [own]
  const inherited = extendedObjects(extended, rules).flatMap((item) => unfold(item, rules))
  return [...inherited.map((item) => narrow(item, own)), own]
}

function extendedObjects(extended: Extends, rules: readonly Rule[]): ConfigObject[] {
  if (isPreset(extended)) return [{ name: extended, rules: presetRules(extended, rules) }]
  if (Array.isArray(extended))
    return (extended as readonly Extends[]).flatMap((item) => extendedObjects(item, rules))
  return [extended as ConfigObject]
}

function narrow(object: ConfigObject, { files, ignores }: ConfigObject): ConfigObject {
  if (isGlobalIgnore(object)) return object
  const both = files && object.files?.flatMap((mine) => files.map((outer) => [outer, mine].flat()))
  const here = both ?? files ?? object.files
  const not = [...(object.ignores ?? []), ...(ignores ?? [])]
  return { ...object, ...(here && { files: here }), ...(not.length > 0 && { ignores: not }) }
}

function merge(objects: readonly ConfigObject[]): FileConfig {
  const rules: Record<string, RuleChoice> = {}
  for (const object of objects)
    for (const [id, setting] of Object.entries(object.rules ?? {}))
      rules[id] = mergeSetting(rules[id], setting)
  const last = <Key extends keyof ConfigObject>(key: Key) =>
    objects.findLast((object) => object[key] !== undefined)?.[key]

  return {
    rules,
    settings: objects.reduce<Settings>((sum, { settings }) => deepMerge(sum, settings ?? {}) as Settings, {}),
    linterOptions: Object.assign({}, ...objects.map(({ linterOptions }) => linterOptions)),
    plugins: { retext: objects.flatMap(({ plugins }) => plugins?.retext ?? []) },
    locale: last('locale'),
    lint: last('lint'),
    from: last('from'),
    agents: last('agents'),
  }
}

function mergeSetting(before: RuleChoice | undefined, setting: RuleSetting): RuleChoice {
  const { severity, options = before?.[1] ?? {}, ...said } = toEntry(setting)
  const override = { ...before?.[2], ...said }
  const name = severity === undefined ? (before?.[0] ?? 'off') : severityName(severity)
  return Object.keys(override).length > 0 ? [name, options, override] : [name, options]
}

function toEntry(setting: RuleSetting): RuleEntry {
  if (typeof setting !== 'object') return { severity: setting }
  if (!isList(setting)) return setting
  const [severity, options] = setting
  return { severity, options }
}

/** `Array.isArray` that knows read-only lists. */
const isList = (value: RuleSetting & object): value is Extract<RuleSetting, readonly unknown[]> =>
  Array.isArray(value)

const SEVERITIES = ['off', 'warn', 'error'] as const

/** `off warn error` of ESLint's number or name. */
export const severityName = (severity: SeverityName): Severity =>
  typeof severity === 'number' ? SEVERITIES[severity] : severity

function deepMerge(first: unknown, second: unknown): unknown {
  if (!isRecord(first) || !isRecord(second)) return second
  const merged: Record<string, unknown> = { ...first }
  for (const [key, value] of Object.entries(second))
    merged[key] = key in first ? deepMerge(first[key], value) : value
  return merged
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
