import type { Lexicon, Match } from './phrase.ts'
import type { Reply, Turn } from './reply.ts'
import type { RelatedPlace } from './rule.ts'
import type {
  AddressUse,
  BrandUse,
  ChannelMention,
  Closure,
  Contradiction,
  Deadline,
  Detail,
  Explanation,
  Gravity,
  Hole,
  LinkFact,
  Matter,
  Misnaming,
  NameUse,
  Offer,
  Placeholder,
  // biome-ignore lint/suspicious/noShadowRestrictedNames: what our side takes on itself
  Promise,
  Question,
  Refusal,
  Request,
  Solution,
  Statement,
  Threat,
  Trouble,
  Undated,
  Variable,
} from './saying.ts'
import type { Settings } from './settings.ts'
import type { Span, Text } from './text.ts'

/** What is so in one message. Each is computed when it is first asked for. */
export interface TurnFacts {
  readonly questions: readonly Question[]
  readonly details: readonly Detail[]
  readonly requests: readonly Request[]
  readonly deadlines: readonly Deadline[]
  readonly promises: readonly Promise[]
  readonly undated: readonly Undated[]
  /** Where a message asks what is meant before it answers; questions of courtesy do not count. */
  readonly clarifications: readonly Span[]
  readonly offers: readonly Offer[]
  /** One a sentence at most, in order. */
  readonly solutions: readonly Solution[]
  readonly explanations: readonly Explanation[]
  readonly refusals: readonly Refusal[]
  /** Where a message gives a reason or says what something is for. */
  readonly reasons: readonly Span[]
  readonly severities: readonly Gravity[]
  readonly threats: readonly Threat[]
  readonly matters: readonly Matter[]
  readonly troubles: readonly Trouble[]
  /** How a customer's message leaves nothing to answer; undefined: it does not. */
  readonly closure: Closure | undefined
  readonly apology: readonly Match[]
  readonly empathy: readonly Match[]
  readonly address: readonly AddressUse[]
  /** People the text speaks to by name. */
  readonly names: readonly NameUse[]
  /** Names that the writer gives as his own. */
  readonly self: readonly NameUse[]
  readonly statements: readonly Statement[]
  readonly greeting: readonly Span[]
  readonly links: readonly LinkFact[]
  readonly channels: readonly ChannelMention[]
  readonly variables: readonly Variable[]
  readonly holes: readonly Hole[]
}

export interface Mood {
  readonly value: 'angry' | 'upset' | 'neutral' | 'happy'
  /** The words that show it, each with its message's index in the thread. */
  readonly cues: readonly Evidence[]
}

/** A place in some message of the thread. */
export interface Evidence {
  readonly message: number
  readonly span: Span
}

/** Harm or failure on our side that the customer tells of, whatever the tone. */
export interface Complaint {
  readonly evidence: readonly Evidence[]
  /** A plain failure is named (late, wrong item, charged twice, promised and not done) rather than only a trouble. */
  readonly plain: boolean
  /** What went wrong is told, so that somebody can own up to it; otherwise discontent is all that is certain. */
  readonly fault: boolean
}

export type CoverageState = 'answered' | 'refused' | 'deferred' | 'asked-back' | 'redirected' | 'not-found'

/** What the reply does about one question. */
export interface Coverage {
  readonly question: Question
  /** The question's message: index in the thread. */
  readonly message: number
  readonly state: CoverageState
  /** The words of the reply that say so. */
  readonly evidence: readonly Span[]
  /** 0–1: shared topic words of question and reply. */
  readonly overlap: number
}

/** A term of `settings.glossary` that the customer asked about (`related`), and a reply that speaks of another sense alone. */
export interface Misreading {
  /** The other sense, in the reply. */
  readonly span: Span
  /** `unnamed`: the settings do not say what the term means with us. */
  readonly kind: 'named' | 'unnamed'
  readonly term: string
  readonly means?: string | undefined
  readonly related: readonly RelatedPlace[]
}

/** A topic of `settings.topics` that a reply tells something of, and leaves out details that belong to it. */
export interface TopicGap {
  /** Where the reply itself names the topic; undefined: the customer does, at `related`. */
  readonly span?: Span | undefined
  /** The word of the settings that was met. */
  readonly topic: string
  /** Details that neither the reply nor an earlier one of ours gives, each by the first of its words. */
  readonly missing: string
  readonly related?: readonly RelatedPlace[] | undefined
}

/**
 * A template of `settings.templates` that answers, word for word, a complaint (`named`, or `plain` where it has no id) or
 * another question than was asked (`namedOffTopic`, `offTopic`).
 */
export interface Verbatim {
  /** Its words, greeting, closing and signature left out. */
  readonly span: Span
  readonly kind: 'plain' | 'named' | 'offTopic' | 'namedOffTopic'
  readonly id?: string | undefined
  /** The complaint or the questions. */
  readonly related: readonly RelatedPlace[]
}

/** An earlier message of ours, at `related`, that says the same as the reply, or nearly. */
export interface Repetition {
  readonly kind: 'same' | 'nearly'
  readonly related: readonly RelatedPlace[]
}

/** A complaint that calls for a senior person, with the words that do. */
export interface Alarm {
  readonly related: readonly RelatedPlace[]
}

/** What is so between a reply and its thread. Each is computed when it is first asked for. */
export interface ReplyFacts {
  /** One entry for each question asked since the agent last spoke, then those that he passed over when he did. */
  readonly coverage: readonly Coverage[]
  /** The customer's, when the reply is written. */
  readonly mood: Mood
  /** Undefined: none is made. */
  readonly complaint: Complaint | undefined
  /** One at most. */
  readonly alarms: readonly Alarm[]
  /** Where a senior person of ours takes part, in the reply or before it. */
  readonly seniors: readonly Evidence[]
  readonly misnamed: readonly Misnaming[]
  readonly contradictions: readonly Contradiction[]
  /** Empty for a reply that is no template. */
  readonly placeholders: readonly Placeholder[]
  /** Names of `settings.brands` that are misspelt, in order. */
  readonly brands: readonly BrandUse[]
  readonly glossary: readonly Misreading[]
  readonly topics: readonly TopicGap[]
  /** One at most. */
  readonly verbatim: readonly Verbatim[]
  /** One at most: the message most like the reply. */
  readonly repetitions: readonly Repetition[]
  /** The sentence that points at a page, where the reply does nothing else and the page is not what was asked for. */
  readonly pointers: readonly { readonly span: Span }[]
}

/** The code of a fact room about one message. */
export type TurnFact<Name extends keyof TurnFacts> = (turn: Turn, context: FactContext) => TurnFacts[Name]

/** The code of a fact room about a reply in its thread. */
export type ReplyFact<Name extends keyof ReplyFacts> = (
  reply: Reply,
  context: FactContext,
) => ReplyFacts[Name]

export interface FactContext {
  readonly lexicon: Lexicon
  readonly settings: Settings
  /**
   * What a fact makes of the settings, for comparing texts with them: made when it is first asked for, and kept for as long
   * as the settings are, under the function itself.
   */
  prepared<Value>(prepare: Prepare<Value>): Value
  /** Reads words of the settings as if they were a message of ours; the same turn for the same words and settings. */
  read(words: string, settings: Settings): Turn
}

/** Makes what a fact needs of the settings; `read` analyses a string of theirs. */
export type Prepare<Value> = (settings: Settings, read: (value: string) => Text) => Value
