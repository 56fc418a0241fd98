import type { Match } from './phrase.ts'
import type { Span } from './text.ts'

/** What kind of answer a question wants: `yesno` a yes or no, `howlong` a length of time, `howmuch` an amount. */
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
  /** «Сегодня или завтра?»: the things to choose from, and what stands between them. */
  readonly choice: Span | undefined
}

/** Harm that a customer tells of. */
export interface Trouble {
  readonly span: Span
  /** `failure`: plainly ours and plainly wrong (late, wrong item, charged twice); `trouble`: something does not go as it should. */
  readonly kind: 'failure' | 'trouble'
}

/**
 * A stretch of a message that tells of nothing that we did wrong. `asked`: a question about how things are or would be;
 * `supposed`: under a condition; `elsewhere`: somebody else's doing, or the writer's own; `over`: past, and ended well.
 */
export interface Untold {
  readonly span: Span
  readonly kind: 'asked' | 'supposed' | 'elsewhere' | 'over'
}

/** What calls for help: `asked`, the words that ask for it or for advice how to go on; `tried`, what the writer tells he has tried himself. */
export interface Plea {
  readonly span: Match
  readonly kind: 'asked' | 'tried'
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

/** Nothing is left to answer: `solved`, the matter is settled or dropped; `thanks`, `noted`: thanks or an "ok, I'll wait" and no more. */
export interface Closure {
  readonly span: Span
  readonly kind: 'solved' | 'thanks' | 'noted'
}
