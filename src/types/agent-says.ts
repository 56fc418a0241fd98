import type { DetailKind } from './both-say.ts'
import type { Match } from './phrase.ts'
import type { Span } from './text.ts'

/** What an agent asks the customer to give. */
export interface Request {
  readonly kind: DetailKind | 'other'
  readonly span: Span
  /** «ещё одно фото», "another photo": a further item of a kind that may be there already. */
  readonly another: boolean
}

/** An apology or admission: `worn` does not say what for. */
export interface Apology extends Match {
  readonly kind: 'meant' | 'worn'
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

/** An offer: `upsell` sells something, `compensation` makes good. */
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

/** A sentence that is nothing but a courtesy; an `assent` may mean yes to one who asks for that («Хорошо», "Happy to"). */
export interface Courtesy {
  readonly span: Span
  /** Index into `Text.sentences`. */
  readonly sentence: number
  readonly kind: 'feeling' | 'assent'
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

/** A deed of the reader's own that a message misses, with the words that call for it. */
export interface Omission {
  readonly span: Span
}

/** A link of a message, or a part of a site or knowledge base that it points at by name. */
export interface LinkFact {
  readonly span: Span
  /** Share of the body's words (greeting, closing, signature left out) that stand in sentences which do nothing but point at the link: 0–1. */
  readonly share: number
  /** The first sentence of the answer that stands behind the one that only points; undefined: nothing but courtesies does, or the link is part of the answer. */
  readonly followed?: Span | undefined
  /** No word leads to it, and the rest is courtesies: the answer to a question, or a picture. */
  readonly lone?: true | undefined
}
