import type { FilesCheck, Summarize } from './across.ts'
import type { Mood } from './between.ts'
import type { Check, ThreadCheck } from './check.ts'
import type { ReplyFacts, TurnFacts } from './fact.ts'
import type { Settings } from './settings.ts'
import type { Channel, Language, Template } from './thread.ts'

/** How grave the findings of a rule are. */
export type Severity = 'off' | 'warn' | 'error'

/** What a rule cannot do without: the reply alone, the thread it answers, times of messages, something in the settings, or all templates of a run. */
export type RuleNeeds = 'reply' | 'thread' | 'time' | 'config' | 'files'

/** When a rule speaks. A template for complaints counts as one to an upset customer, one for praise as one to a happy one. */
export interface Conditions {
  readonly channel?: readonly Channel[] | undefined
  readonly mood?: readonly Mood['value'][] | undefined
  readonly situation?: readonly NonNullable<Template['situation']>[] | undefined
  /** Whether the customer complains. */
  readonly complaint?: boolean | undefined
  /** The first word of our people to a customer who has written. */
  readonly first?: boolean | undefined
}

/** Which entries of a fact are meant: all, or those whose properties are equal to these (of a list, to one of them). */
export interface FactChoice {
  readonly fact: keyof TurnFacts | keyof ReplyFacts
  readonly where?: Readonly<Record<string, Scalar | readonly Scalar[]>> | undefined
}

type Scalar = string | number | boolean

/** What the door plate of a rule without code says beside its lists. */
export interface Declaration {
  /** Every entry is found. */
  readonly finds?: FactChoice | undefined
  /** One of these must stand in the reply, or in what our side wrote before; else the whole reply is found. */
  readonly expects?: readonly FactChoice[] | undefined
  /** Any of these in the reply silences the rule. */
  readonly unless?: readonly FactChoice[] | undefined
  /** A match of `avoid` in a sentence with one of these is left alone. */
  readonly spares?: readonly FactChoice[] | undefined
  /** What of the customer proves a finding, in his words. */
  readonly proof?: 'mood' | 'complaint' | undefined
  /** Conditions of single lists, by name. */
  readonly lists?: Readonly<Record<string, Pick<Conditions, 'mood' | 'complaint'>>> | undefined
}

/** What a rule's door plate says. */
export interface RuleMeta {
  readonly description: Readonly<Record<Language, string>>
  readonly severity: Severity
  readonly category: string
  readonly source: readonly string[]
  readonly needs: RuleNeeds
  /** With `needs: config`: what of the settings it lives on. Where that is not given, it has nothing to judge. */
  readonly setting?: keyof Settings | undefined
  /** JSON Schema of the options object. */
  readonly schema?: Readonly<Record<string, unknown>> | undefined
  readonly defaults: Readonly<Record<string, unknown>>
  readonly on?: Conditions | undefined
  /** Only of a rule without code. */
  readonly says?: Declaration | undefined
  readonly fixable: boolean
  readonly hasSuggestions: boolean
  readonly url?: string | undefined
}

/** What a config says in a rule's place. */
export interface RuleOverride {
  /**
   * Instead of the sentence of each finding; in one language, or in each its own. A hole that a finding does not fill leaves
   * that finding the rule's own sentence.
   */
  readonly message?: string | Readonly<Partial<Record<Language, string>>> | undefined
  /** Instead of the address of the rule's page. */
  readonly url?: string | undefined
  /** Its findings are reported without their fixes: `--fix` leaves them alone. */
  readonly disableFix?: boolean | undefined
}

/** A rule: its door plate, its sentences, and what judges. */
export interface Rule {
  readonly id: string
  readonly meta: RuleMeta
  /** Sentences by message id, in each language; `default` is the rule's own. Holes are named: `{match}`. */
  readonly messages: Readonly<Record<Language, Readonly<Record<string, string>>>>
  /** Absent, as the other checks are: the lists and what the door plate `says` are all. */
  readonly check?: Check | undefined
  readonly checkThread?: ThreadCheck | undefined
  /** What `checkFiles` is told of each template; a rule has both or neither. */
  readonly summarize?: Summarize | undefined
  readonly checkFiles?: FilesCheck | undefined
}
