import type { RelatedPlace } from './rule.ts'
import type { Span } from './text.ts'
import type { AddressForm, Channel } from './thread.ts'

export type QuestionType =
  | 'yesno'
  | 'when'
  | 'howlong'
  | 'howmuch'
  | 'where'
  | 'how'
  | 'why'
  | 'which'
  | 'who'
  | 'what'

/** Something the customer wants to hear. `span` is its clause in the message. */
export interface Question {
  readonly span: Span
  readonly kind: 'question' | 'request' | 'problem'
  readonly type: QuestionType
  /** 0–1: how sure that it wants an answer. */
  readonly confidence: number
  /** «Сколько можно?!»: a feeling, not a question. */
  readonly rhetorical: boolean
  /** Topic lemmas of its content words. */
  readonly focus: readonly string[]
}

export type DetailKind =
  | 'order'
  | 'phone'
  | 'email'
  | 'money'
  | 'date'
  | 'time'
  | 'card'
  | 'address'
  | 'link'
  | 'name'
  | 'product'
  | 'screenshot'
  | 'file'
  | 'device'
  | 'version'
  | 'description'
  | 'account'

/** Something concrete that a message gives. No span: it hangs on the message (an attachment, the author's e-mail). */
export interface Detail {
  readonly kind: DetailKind
  readonly span?: Span | undefined
  readonly value: string
}

/** What an agent asks the customer to give. */
export interface Request {
  readonly kind: DetailKind | 'other'
  readonly span: Span
  /** «ещё одно фото», "another photo": a further item of a kind that may be there already. */
  readonly another: boolean
}

/** How firmly a time is named: by then, within, on, at, or only "soon". */
export interface Deadline {
  readonly span: Span
  readonly kind: 'bound' | 'window' | 'date' | 'time' | 'vague'
  /** The latest moment meant, ISO 8601, where the message's own time lets it be known. */
  readonly due?: string | undefined
}

/** Later action that our side takes on itself. */
export interface Promise {
  readonly span: Span
  readonly deadline?: Deadline | undefined
  /** Hangs on something the customer does first («пришлите X, и мы проверим»). */
  readonly conditional: boolean
}

/** A promise of ours that no hour, day or number of days goes with; `vague`: only a word like "soon", which is `when`. */
export interface Undated {
  readonly span: Span
  readonly kind: 'none' | 'vague'
  readonly when?: string | undefined
}

/** Harm that a customer tells of. */
export interface Trouble {
  readonly span: Span
  /** `failure`: plainly ours and plainly wrong (late, wrong item, charged twice); `trouble`: something does not go as it should. */
  readonly kind: 'failure' | 'trouble'
}

export interface Offer {
  readonly span: Span
  readonly kind: 'upsell' | 'compensation'
}

/**
 * What a message does about a trouble, a sentence: `done` is put right or under way, `offer` will or can be, `step` is for
 * the customer to do, `ask` asks for what is needed; `news` is anything else that is told and no courtesy.
 */
export interface Solution {
  readonly span: Span
  readonly kind: 'done' | 'offer' | 'step' | 'ask' | 'news'
}

/** Where a message says what happened, or why it did. */
export interface Explanation {
  readonly span: Span
  readonly part: 'what' | 'why'
}

/**
 * A no. `refused`: we turn a wish down; `barrier`: it cannot be done or had, whoever may want it; `bare`: a word that is the
 * whole answer («Нет.», "Impossible.").
 */
export interface Refusal {
  readonly span: Span
  readonly kind: 'refused' | 'barrier' | 'bare'
}

/** What makes a trouble grave: money, health or data at stake, a promise broken, the same thing once more. */
export interface Gravity {
  readonly span: Span
  readonly kind: 'money' | 'health' | 'data' | 'promise' | 'repeated'
}

/** What a customer says he will do: leave, go to court, to the press, to those who watch over us. */
export interface Threat {
  readonly span: Span
  readonly kind: 'leave' | 'court' | 'press' | 'regulator'
}

/** A side of our service that words are about. */
export interface Matter {
  readonly span: Span
  readonly kind:
    | 'delivery'
    | 'goods'
    | 'money'
    | 'app'
    | 'manners'
    | 'contact'
    | 'network'
    | 'bonus'
    | 'food'
    | 'room'
    | 'papers'
    | 'access'
    | 'travel'
}

/** Where the agent sends the customer: another channel, another desk. */
export interface ChannelMention {
  readonly span: Span
  readonly channel: Channel | 'private' | 'inapp'
  /** `use`: go there (agent) or answer me there (customer); `name`: only mentioned. */
  readonly intent: 'use' | 'name'
}

export interface LinkFact {
  readonly span: Span
  /** Share of the body's words (greeting, closing, signature left out) that stand in sentences which do nothing but point at the link: 0–1. */
  readonly share: number
  /** The first sentence of the answer that stands behind the one that only points; undefined: nothing but courtesies does, or the link is part of the answer. */
  readonly followed?: Span | undefined
}

/** How the customer is addressed in one Russian text: the forms met, and where. */
export interface AddressUse {
  readonly form: AddressForm
  readonly span: Span
  /** The capital, or the lack of one, says nothing here: a sentence begins, or it is a verb. */
  readonly initial?: boolean | undefined
}

export interface NameUse {
  readonly span: Span
  readonly name: string
}

/** A value that a message gives to a thing. */
export interface Statement {
  readonly span: Span
  readonly kind: 'price' | 'percent' | 'term' | 'date' | 'hours' | 'availability' | 'count'
  /** `300 RUB`, `0` (free of charge); the number of a count; hours of a term, ` b` behind days of work; `10:00-20:00`; `yes`, `no`. */
  readonly value: string
  /** What it is of: for each word of content beside it, the topics of that word. At least one. */
  readonly about: readonly (readonly string[])[]
}

/** A value in a reply where the same thing was given another: by our earlier message, which is `related`, or by the settings. */
export interface Contradiction {
  readonly span: Span
  readonly kind: 'told' | 'settings'
  /** The other value, in its own words. */
  readonly value: string
  readonly related?: readonly RelatedPlace[] | undefined
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

/** How a variable is written, by the language it belongs to; `tag` is Liquid's `{% … %}`, `blank` is `____` and `XXXXX`. */
export type VariableSyntax =
  | 'double-curly'
  | 'tag'
  | 'help-scout'
  | 'zammad'
  | 'osticket'
  | 'helprace'
  | 'single-curly'
  | 'dollar'
  | 'percent'
  | 'angle'
  | 'bracket'
  | 'blank'

/** Why a variable or tag cannot work: `{{` or `}}` without its other half, `{{ }}`, a block without its end, an end without its block, ends that cross, a tag that Liquid does not know. */
export type VariableBreak =
  | 'unclosed'
  | 'unopened'
  | 'empty'
  | 'unended'
  | 'stray'
  | 'crossed'
  | 'unknown-tag'

/** A place that a template language, or an agent by hand, fills in. */
export interface Variable {
  readonly span: Span
  /** Path without filters and fallback; the tag's word; the words of a blank to be filled by hand. */
  readonly name: string
  readonly syntax: VariableSyntax
  /** What stands there when the value is missing; it may be empty. */
  readonly fallback?: string | undefined
  readonly broken?: VariableBreak | undefined
  /** Made by the template itself: `assign`, `capture`, `for`. */
  readonly local: boolean
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

/** A value that should stand in a sent text and does not: `name` after a greeting, `number` after №, `amount`, `unit` without its number, `quotes` with nothing in them, a `blank` of dots or of a clock without its figures, a `leftover` of a program (`null`). */
export interface Hole {
  readonly span: Span
  readonly kind: 'name' | 'number' | 'amount' | 'unit' | 'quotes' | 'leftover' | 'blank'
}

/** Nothing is left to answer: `solved`, the matter is settled or dropped; `thanks`, `noted`: thanks or an "ok, I'll wait" and no more. */
export interface Closure {
  readonly span: Span
  readonly kind: 'solved' | 'thanks' | 'noted'
}

/** A name of the settings that a reply spells otherwise than they do; `better` is how it should stand there. */
export interface BrandUse {
  readonly span: Span
  readonly brand: string
  readonly better: string
  /** `listed`: a wrong form that the settings name; `letters`: a letter or two off; `script`: letters of the other alphabet; `case`: capitals; `apart`: in more words or fewer. */
  readonly kind: 'listed' | 'letters' | 'script' | 'case' | 'apart'
}
