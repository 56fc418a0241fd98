import type { RelatedPlace } from './place.ts'
import type { Span } from './text.ts'

/** A name of the settings that a reply spells otherwise than they do; `better` is how it should stand there. */
export interface BrandUse {
  readonly span: Span
  readonly brand: string
  readonly better: string
  /** `listed`: a wrong form that the settings name; `letters`: a letter or two off; `script`: letters of the other alphabet; `case`: capitals; `apart`: in more words or fewer. */
  readonly kind: 'listed' | 'letters' | 'script' | 'case' | 'apart'
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
