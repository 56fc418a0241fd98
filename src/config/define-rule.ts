import type { Conditions, Declaration, Language, Rule, RuleMeta, RuleNeeds, Severity } from '../types.ts'

/** A rule in code: what the files of a rule's room say, in one object. Without a check, its lists and facts are all. */
export interface RuleDefinition
  extends Declaration,
    Pick<Rule, 'id' | 'messages' | 'check' | 'checkThread' | 'summarize' | 'checkFiles'> {
  readonly description: Readonly<Record<Language, string>>
  /** Default: `warn`. */
  readonly severity?: Severity | undefined
  readonly category?: string | undefined
  readonly source?: readonly string[] | undefined
  /** Default: `reply`. */
  readonly needs?: RuleNeeds | undefined
  /** With `needs: config`: what of the settings the rule lives on. */
  readonly setting?: RuleMeta['setting']
  /** JSON Schema of the options object, with `default`s. */
  readonly options?: Readonly<Record<string, unknown>> | undefined
  readonly on?: Conditions | undefined
  readonly fixable?: boolean | undefined
  readonly hasSuggestions?: boolean | undefined
  readonly url?: string | undefined
  /** Phrases, in each language the same lists; `lexicon` and the door plate name them. */
  readonly lists?: Readonly<Record<Language, Readonly<Record<string, readonly string[]>>>> | undefined
}

/** Gives a rule in code its type. `loadRules`, `RuleTester` and `plugins.rules` of a config take it. */
export function defineRule(definition: RuleDefinition): RuleDefinition {
  return definition
}
