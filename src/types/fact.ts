import type {
  Apology,
  Courtesy,
  Deadline,
  Explanation,
  LinkFact,
  Offer,
  Omission,
  // biome-ignore lint/suspicious/noShadowRestrictedNames: what our side takes on itself
  Promise,
  Refusal,
  Request,
  Solution,
  Undated,
} from './agent-says.ts'
import type {
  Airing,
  Alarm,
  Complaint,
  Contradiction,
  Coverage,
  Given,
  Grievance,
  Misnaming,
  Misplaced,
  Mood,
  Placeholder,
  Repetition,
  Specific,
  Unanswered,
} from './between.ts'
import type { Hole, Variable } from './blanks.ts'
import type {
  AddressUse,
  Capitals,
  ChannelMention,
  Detail,
  Gist,
  NameUse,
  Part,
  Statement,
} from './both-say.ts'
import type { BrandUse, Misreading, TopicGap, Verbatim } from './by-settings.ts'
import type { Closure, Gravity, Matter, Plea, Question, Threat, Trouble, Untold } from './customer-says.ts'
import type { Match } from './phrase.ts'
import type { Evidence } from './place.ts'
import type { Span } from './text.ts'

/** What is so in one message. Each is computed when it is first asked for. */
export interface TurnFacts {
  readonly questions: readonly Question[]
  /** Those of `questions` that reproach by their words. */
  readonly reproaches: readonly Question[]
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
  readonly courtesies: readonly Courtesy[]
  readonly explanations: readonly Explanation[]
  readonly refusals: readonly Refusal[]
  /** Clauses and sentences that tell what is or was, of others: what stands right before one may rest on it. */
  readonly grounds: readonly Span[]
  readonly omissions: readonly Omission[]
  /** Where a message gives a reason or says what something is for. */
  readonly reasons: readonly Span[]
  readonly severities: readonly Gravity[]
  readonly threats: readonly Threat[]
  readonly matters: readonly Matter[]
  readonly troubles: readonly Trouble[]
  readonly untold: readonly Untold[]
  readonly pleas: readonly Plea[]
  /** How a customer's message leaves nothing to answer; undefined: it does not. */
  readonly closure: Closure | undefined
  readonly apology: readonly Apology[]
  /** Apologies that do not say what for. */
  readonly worn: readonly Match[]
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
  readonly parts: readonly Part[]
  readonly capitals: readonly Capitals[]
  /** Undefined: the message has no words. */
  readonly gist: Gist | undefined
}

/** What is so between a reply and its thread. Each is computed when it is first asked for. */
export interface ReplyFacts {
  /** One entry for each question asked since the agent last spoke, then those that he passed over when he did. */
  readonly coverage: readonly Coverage[]
  /** All of one kind, in the order in which they were asked. */
  readonly unanswered: readonly Unanswered[]
  /** An entry for each request that the customer's earlier messages answer, in order. */
  readonly given: readonly Given[]
  /** The customer's, when the reply is written. */
  readonly mood: Mood
  /** Undefined: none is made. */
  readonly complaint: Complaint | undefined
  /** Undefined: the customer neither complains nor is discontented. */
  readonly airing: Airing | undefined
  readonly plights: readonly Evidence[]
  readonly lessons: readonly Span[]
  readonly pertinent: readonly Span[]
  /** What is complained of, taken apart: no two are about the same thing. */
  readonly grievances: readonly Grievance[]
  /** Sentences of the reply that do something about none of the grievances it speaks of: perhaps about another, in words of their own. */
  readonly unclaimed: readonly Span[]
  readonly misplaced: readonly Misplaced[]
  readonly specifics: readonly Specific[]
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
