import type { Rule, RuleMeta, Severity } from '../types.ts'
import type { PresetName, RuleSetting } from './config.ts'

/** What each preset makes of a rule, from the rule's own door plate. */
const PRESETS: Readonly<Record<PresetName, (meta: RuleMeta) => Severity>> = {
  recommended: ({ severity }) => severity,
  // Silent without settings, and then no stricter than whoever wrote the settings wants it.
  strict: ({ severity, needs }) => (needs === 'config' ? severity : 'error'),
  templates: ({ severity, needs }) => (needs === 'thread' || needs === 'time' ? 'off' : severity),
  all: ({ severity }) => (severity === 'off' ? 'warn' : severity),
}

/** Whether it is a preset's name. */
export const isPreset = (value: unknown): value is PresetName => typeof value === 'string' && value in PRESETS

/** The severity of every rule in a preset. */
export function presetRules(preset: PresetName, rules: Iterable<Rule>): Record<string, RuleSetting> {
  return Object.fromEntries(Array.from(rules, ({ id, meta }) => [id, PRESETS[preset](meta)]))
}
