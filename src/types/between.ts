import type { VariableBreak } from './blanks.ts'
import type { DetailKind } from './both-say.ts'
import type { Matter, Question } from './customer-says.ts'
import type { Evidence, RelatedPlace } from './place.ts'
import type { EntityKind, Span } from './text.ts'

/** How the customer feels in what is answered now. */
export interface Mood {
  readonly value: 'angry' | 'upset' | 'neutral' | 'happy'
  /** The words that show it, each with its message's index in the thread. */
  readonly cues: readonly Cue[]
}

/** Words that show a mood. `trouble`: they tell of one, and no more than that; `weak`: they mean little alone; `shout`, `mark`: only the look of them shows it. */
export interface Cue extends Evidence {
  readonly kind: 'angry' | 'shout' | 'strong' | 'trouble' | 'weak' | 'mark' | 'glad'
}

/**
 * How what is answered now goes with the complaint or the discontent that stands. `told`: it tells of it, for the first time or
 * once more; `carried`: it only goes on with it, as data do that we asked for; `unheard`: so it does, no reply had a word of
 * regret or understanding for what is grave, nor did more than ask, and this one does.
 */
export interface Airing {
  readonly kind: 'told' | 'carried' | 'unheard'
}

/** Harm or failure on our side that the customer tells of, whatever the tone. */
export interface Complaint {
  readonly evidence: readonly Evidence[]
  /** A plain failure is named (late, wrong item, charged twice, promised and not done) rather than only a trouble. */
  readonly plain: boolean
  /** What went wrong is told, so that somebody can own up to it; otherwise discontent is all that is certain. */
  readonly fault: boolean
}

/** `wait`: time that was lost, whatever was waited for. */
export type Side = Matter['kind'] | 'wait'

/** One of the things that a customer complains of now, at the words that tell of it first. */
export interface Grievance extends Evidence {
  /** In his own words. */
  readonly value: string
  /** Sides of our service that no other grievance is about: to name one is to speak of this. */
  readonly sides: readonly Side[]
  /** What all clauses that tell of it are about: topics of their words, and stems with `~` behind them. */
  readonly themes: ReadonlySet<string>
  /** The reply speaks of it. */
  readonly touched: boolean
}

/** An offer out of place. `again`: it was made before; `lacks`: he has no use for it; `pressing`: nobody asked, and it is pressed on him. */
export interface Misplaced {
  readonly span: Span
  readonly kind: 'again' | 'has' | 'lacks' | 'unavailable' | 'declined' | 'pressing'
  /** What he cannot get, by his profile. */
  readonly product?: string | undefined
  readonly related?: readonly RelatedPlace[] | undefined
}

/** What a customer told of his own case that only he could tell: a figure, or a name of a place or a thing. */
export interface Specific extends Evidence {
  readonly kind: EntityKind
  /** In his own words. */
  readonly value: string
  /** Whether the reply names any of it again. */
  readonly taken: boolean
}

/** What becomes of a question: `redirected` sends the customer elsewhere for the answer, `asked-back` asks for what it needs first. */
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

/** A question of which the reply has no word. `passed`: it answers others, or says little; `beside`: it speaks of something else, all of it. */
export interface Unanswered extends Pick<Coverage, 'question' | 'message'> {
  readonly kind: 'passed' | 'beside'
}

/** What a reply asks for although the customer has given it. */
export interface Given {
  /** The request, in the reply. */
  readonly span: Span
  readonly kind: DetailKind | 'other'
  /** Where he gave it; undefined: it hangs on his message, as attachments and his e-mail address do. */
  readonly related?: readonly RelatedPlace[] | undefined
}

/** A complaint that calls for a senior person, with the words that do. */
export interface Alarm {
  readonly related: readonly RelatedPlace[]
}

/** A word in a reply's address that no name of the customer's accounts for: another name, or his own misspelt. */
export interface Misnaming {
  readonly span: Span
  readonly kind: 'other' | 'misspelt'
  /** The word of his name that belongs there. */
  readonly better: string
  /** Where he wrote it; undefined: his profile tells it. */
  readonly related?: readonly RelatedPlace[] | undefined
}

/** A value in a reply where the same thing was given another: by our earlier message, which is `related`, or by the settings. */
export interface Contradiction {
  readonly span: Span
  readonly kind: 'told' | 'settings'
  /** The other value, in its own words. */
  readonly value: string
  readonly related?: readonly RelatedPlace[] | undefined
}

/**
 * A variable of a template that the platform which fills it will not fill. `unknown`: no name of the platform's; `near`: one of
 * no platform's, a slip away from one that is; `syntax`: in another platform's braces; `fallback`: the customer's name, without
 * the fallback that the platform offers.
 */
export interface Placeholder {
  readonly span: Span
  readonly kind: 'unknown' | 'near' | 'syntax' | 'fallback' | VariableBreak
  /** Whose judgement it is; undefined where no platform is told. */
  readonly platform?: string | undefined
  /** The name most likely meant. */
  readonly name?: string | undefined
  /** The whole variable as it should stand. */
  readonly better?: string | undefined
}

/** An earlier message of ours, at `related`, that says the same as the reply, or nearly. */
export interface Repetition {
  readonly kind: 'same' | 'nearly'
  readonly related: readonly RelatedPlace[]
}
