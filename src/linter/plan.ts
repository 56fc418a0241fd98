import type {
  Check,
  Conditions,
  Lexicon,
  Rule,
  RuleContext,
  RuleOverride,
  Settings,
  ThreadCheck,
} from '../types.ts'

/** A rule as a config switches it on. */
export interface ActiveRule {
  readonly rule: Rule
  readonly severity: 'warn' | 'error'
  readonly options: Readonly<Record<string, unknown>>
  readonly override?: RuleOverride | undefined
}

/** A rule that is on, with all that it is asked with. */
export interface Judge<Ask> extends Pick<ActiveRule, 'rule' | 'severity' | 'override'> {
  readonly on: Conditions | undefined
  readonly context: RuleContext
  readonly ask: Ask
}

/** Who is asked about what: made once for the same rules and settings, for reply after reply. */
export interface Plan {
  readonly replies: readonly Judge<Check>[]
  readonly threads: readonly Judge<ThreadCheck>[]
  readonly templates: readonly Judge<NonNullable<Rule['summarize']>>[]
}

/** Settings as rules see them. `now`: the clock, ISO 8601. */
export function toPlan(
  active: readonly ActiveRule[],
  settings: Settings,
  now: string | undefined,
  lexiconOf: (rule: Rule) => Lexicon,
): Plan {
  const replies: Judge<Check>[] = []
  const threads: Judge<ThreadCheck>[] = []
  const templates: Judge<NonNullable<Rule['summarize']>>[] = []
  for (const { rule, severity, options, override } of active) {
    const context = { lexicon: lexiconOf(rule), options, settings, now }
    const judge = { rule, severity, override, on: rule.meta.on, context }
    const { check, checkThread, summarize } = rule
    if (check) replies.push({ ...judge, ask: check })
    if (checkThread) threads.push({ ...judge, ask: checkThread })
    if (summarize) templates.push({ ...judge, ask: summarize })
  }
  return { replies, threads, templates }
}
