import { presetRules } from '../config/presets.ts'
import type { RuleSet } from '../linter/rule-set.ts'
import type { ReadTemplates } from '../load/files/template-readers.ts'
import { toTextlintRule } from './rule.ts'

/** A preset of rules as textlint asks for one. */
export interface TextlintPreset {
  readonly rules: Readonly<Record<string, object>>
  /** False: the rule is off; a warning says so, all others are errors. */
  readonly rulesConfig: Readonly<Record<string, boolean | { readonly severity: 'warning' }>>
}

const CONFIG = { off: false, warn: { severity: 'warning' }, error: true } as const

/** Every rule that judges a reply by itself, those at their own severity that need no thread. textlint sees one file at a time. */
export function createPreset(rules: RuleSet, read: ReadTemplates): TextlintPreset {
  const single = rules.rules.filter(({ check }) => check)
  const severities = Object.entries(presetRules('templates', single))
  return {
    rules: Object.fromEntries(single.map((rule) => [rule.id, toTextlintRule(rule, rules, read)])),
    rulesConfig: Object.fromEntries(
      severities.map(([id, severity]) => [id, CONFIG[severity as keyof typeof CONFIG]]),
    ),
  }
}
