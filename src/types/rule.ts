import type { Evidence, Mood, ReplyFacts, TurnFacts } from './fact.ts'
import type { Lexicon } from './phrase.ts'
import type { Reply, Story } from './reply.ts'
import type { Settings } from './settings.ts'
import type { Span } from './text.ts'
import type { Channel, Language, Template, TextLanguage } from './thread.ts'

export type Severity = 'off' | 'warn' | 'error'

export type RuleNeeds = 'reply' | 'thread' | 'time' | 'config' | 'files'

/** Values for the holes of a message. */
export type Data = Readonly<Record<string, string | number>>

/** A change of the reply's text. */
export interface Edit {
  readonly span: Span
  readonly text: string
}

export interface Suggestion {
  /** Names a message of the room; `data` fills its holes. */
  readonly messageId: string
  readonly data?: Data | undefined
  readonly fix: Edit
}

/** What a check yields. No span: the whole reply is meant. */
export interface Finding {
  /** Default: `default`. */
  readonly messageId?: string | undefined
  readonly span?: Span | undefined
  readonly data?: Data | undefined
  /** Safe to apply without a person looking. */
  readonly fix?: Edit | undefined
  readonly suggest?: readonly Suggestion[] | undefined
  /** The customer's words that prove it. */
  readonly related?: readonly RelatedPlace[] | undefined
}

export interface RelatedPlace extends Evidence {
  /** Names a message of the room that says what stands there. */
  readonly messageId?: string | undefined
}

export type Check = (reply: Reply, context: RuleContext) => Iterable<Finding>

/** A finding about a thread; no span: the whole message where it stands. */
export interface ThreadFinding extends Finding {
  /** Index in the thread. The customer's message that waits for us, or the word of ours that is too late. */
  readonly message: number
}

/** Judges a thread as a whole, once; what it yields about a reply stands beside what the checks of that reply yield. */
export type ThreadCheck = (story: Story, context: RuleContext) => Iterable<ThreadFinding>

/** A value that JSON keeps whole. */
export type Json =
  | string
  | number
  | boolean
  | null
  | readonly Json[]
  | { readonly [key: string]: Json | undefined }

/** What a rule keeps of one template, so that all templates of a run can be compared without their texts. */
export interface Summary<Value = Json> {
  /** Plain: a later run may take it out of a cache. */
  readonly value: Value
  /** Where a finding may point; it names them by index. */
  readonly places?: readonly Span[] | undefined
}

/** Sums a template up; undefined: it is not compared with others. */
export type Summarize<Value = Json> = (reply: Reply, context: RuleContext) => Summary<Value> | undefined

/** One linted template of a run, summed up. */
export interface SummedTemplate<Value = Json> {
  readonly id: string | undefined
  /** What people call it: title, id, or file. */
  readonly name: string
  /** Relative to the working folder, with `/`. */
  readonly file: string
  /** Where it begins in the file. */
  readonly line: number
  readonly channel: Channel | undefined
  readonly template: Template
  readonly language: TextLanguage
  /** As the template, its id or its path tell it: `ru`, `en-gb`; undefined: none of them does. */
  readonly locale: string | undefined
  /** Its number among groups of templates that are one template in several locales; the same for all variants. */
  readonly family: number
  readonly value: Value
}

/** What `checkFiles` yields: in which of the templates, by index, and at which place of its summary; no place: all of it. */
export interface FilesFinding {
  readonly template: number
  readonly place?: number | undefined
  readonly messageId?: string | undefined
  readonly data?: Data | undefined
  /** Other templates that prove it. */
  readonly related?: readonly RelatedTemplate[] | undefined
}

export interface RelatedTemplate {
  readonly template: number
  readonly place?: number | undefined
  /** Names a message of the room that says what stands there. */
  readonly messageId?: string | undefined
}

/** Judges all templates of a run together, once, in the order in which they were read. */
export type FilesCheck<Value = Json> = (
  templates: readonly SummedTemplate<Value>[],
  context: Pick<RuleContext, 'options'>,
) => Iterable<FilesFinding>

export interface RuleContext {
  readonly lexicon: Lexicon
  readonly options: Readonly<Record<string, unknown>>
  readonly settings: Settings
  /** The clock, for rules that need time; undefined: only the thread's own times count. ISO 8601. */
  readonly now?: string | undefined
}

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
