import type { Language, RuleOverride, Settings, Severity } from '../types.ts'
import type { ConfigObject, LinterOptions, RuleEntry, RuleSetting, SeverityName } from './config.ts'

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

/** What config objects say together; the later one wins. */
export function merge(objects: readonly ConfigObject[]): FileConfig {
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
