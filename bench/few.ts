import { library } from './library.ts'

/** Eighteen rules that a team begins with. What peers are measured against has this many. */
export const FEW: ReadonlySet<string> = new Set([
  'answer-every-question',
  'apologize-for-fault',
  'concise',
  'consistent-address',
  'customer-focus',
  'known-placeholders',
  'match-channel',
  'no-cliche',
  'no-customer-blame',
  'no-excuses',
  'no-handoff',
  'no-legalese',
  'no-link-instead-of-answer',
  'no-repeat-request',
  'no-unfilled-placeholder',
  'no-upsell-to-upset',
  'show-empathy',
  'state-deadline',
])

export type RuleSet = Awaited<ReturnType<typeof library.loadRules>>

/** The linter with those rules on, and no other. */
export function fewLinter({ rules }: RuleSet) {
  const severities = rules.map(({ id }) => [id, FEW.has(id) ? 'error' : 'off'] as const)
  return new library.ReplyLint({
    overrideConfigFile: true,
    overrideConfig: { rules: Object.fromEntries(severities) },
  })
}

/** Those rules as `lint(thread, rules, { active })` takes them. */
export const fewActive = ({ rules }: RuleSet) =>
  rules
    .filter(({ id }) => FEW.has(id))
    .map((rule) => ({ rule, severity: 'error' as const, options: rule.meta.defaults }))
