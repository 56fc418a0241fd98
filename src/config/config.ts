import type { Language, RuleOverride, Settings, Severity } from '../types.ts'
import type { RuleDefinition } from './define-rule.ts'

/** `off warn error`, or ESLint's numbers for them. */
export type SeverityName = Severity | 0 | 1 | 2

/** A rule's setting with words of its own; what is left out stays as an earlier object has it. */
export interface RuleEntry extends RuleOverride {
  readonly severity?: SeverityName | undefined
  readonly options?: Readonly<Record<string, unknown>> | undefined
}

/** A severity alone keeps the options that an earlier object gave. */
export type RuleSetting =
  | SeverityName
  | readonly [SeverityName]
  | readonly [SeverityName, Readonly<Record<string, unknown>>]
  | RuleEntry

/** What `extends` may name. */
export type PresetName = 'recommended' | 'strict' | 'templates' | 'all'

/** A unified plugin, its package's name, or either of them with options. */
type RetextPlugin = unknown

/** ESLint’s `linterOptions`: what comments in files may do. */
export interface LinterOptions {
  readonly noInlineConfig?: boolean | undefined
  readonly reportUnusedDisableDirectives?: boolean | SeverityName | undefined
}

interface Plugins {
  readonly retext?: readonly RetextPlugin[] | undefined
  /** Folders of rule rooms, relative to the config file, and rules in code. */
  readonly rules?: readonly (string | RuleDefinition)[] | undefined
}

/** One object of a flat config. */
export interface ConfigObject {
  readonly name?: string | undefined
  /** Globs relative to the config file; a nested array must match in all its globs. */
  readonly files?: readonly (string | readonly string[])[] | undefined
  /** Alone in its object (or beside `name`): files that are not linted at all. */
  readonly ignores?: readonly string[] | undefined
  readonly extends?: Extends | undefined
  readonly rules?: Readonly<Record<string, RuleSetting>> | undefined
  readonly plugins?: Plugins | undefined
  readonly settings?: Settings | undefined
  readonly linterOptions?: LinterOptions | undefined
  readonly locale?: Language | undefined
  /** Whose messages are judged; default: the agent's. */
  readonly lint?: readonly ('agent' | 'bot')[] | undefined
  /** Input format; default: by content. */
  readonly from?: string | undefined
  /** Who is the agent where the export does not say: names, ids or e-mails. */
  readonly agents?: readonly string[] | undefined
}

type Extended = PresetName | ConfigObject | readonly ConfigObject[]
/** One preset or config, or several: later ones win. */
export type Extends = Extended | readonly Extended[]
/** What a config file exports: later objects win. */
export type Config = ConfigObject | readonly ConfigObject[]

/** Gives a config its type, and makes one flat array of all that is passed. */
export function defineConfig(...configs: readonly Config[]): ConfigObject[] {
  return configs.flat() as ConfigObject[]
}

/** A config object that keeps files from being linted. */
export function globalIgnores(ignores: readonly string[], name?: string): ConfigObject {
  return name === undefined ? { ignores } : { name, ignores }
}
