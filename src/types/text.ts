import type { TextLanguage } from './thread.ts'

/** A stretch of a text, in UTF-16 code units: `[start, end)`. */
export interface Span {
  readonly start: number
  readonly end: number
}

/**
 * What a form of a word can be. `finite` is a verb form that carries a clause by itself (past, present, future,
 * imperative; modal and auxiliary verbs and English contractions included); `short` a short adjective or participle.
 */
export type Trait =
  | 'noun'
  | 'verb'
  | 'finite'
  | 'infinitive'
  | 'imperative'
  | 'past'
  | 'present'
  | 'future'
  | 'perfective'
  | '1per'
  | '2per'
  | '3per'
  | 'sing'
  | 'plur'
  | 'adjective'
  | 'comparative'
  | 'participle'
  | 'passive'
  | 'short'
  | 'adverb'
  | 'pronoun'
  | 'numeral'
  | 'preposition'
  | 'conjunction'
  | 'particle'
  | 'interjection'
  | 'negation'
  | 'name'
  | 'patronymic'
  | 'surname'
  | 'place'
  | 'masc'
  | 'femn'
  | 'nomn'
  | 'gent'
  | 'datv'
  | 'accs'
  | 'ablt'
  | 'loct'

/** Everything known of one form of a word; one object for each form, shared by all its places. */
export interface Lexeme {
  /** Lower case, ё as е, straight apostrophe. Opaque tokens are `<link>`, `<placeholder>`, `<email>`, `<code>`. */
  readonly form: string
  /** Every dictionary form it may belong to, likeliest first; aspect pairs share one. At least one. */
  readonly lemmas: readonly string[]
  /** Lemmas plus their kin by topic: verb and noun (вернуть, возврат). For comparing what two texts are about. */
  readonly topics: readonly string[]
  /** What the likeliest reading is. */
  readonly is: ReadonlySet<Trait>
  /** What any reading may be. */
  readonly may: ReadonlySet<Trait>
  /** In the dictionary (or in the additions to it). */
  readonly known: boolean
  /** Carries no topic: preposition, pronoun, auxiliary … */
  readonly stop: boolean
}

/** What stands between a word and the one before it. */
export type Border = 'none' | 'comma' | 'clause' | 'sentence'

/** A word of a text, with what stands before it and around it. */
export interface Word extends Span {
  readonly lexeme: Lexeme
  readonly border: Border
  /** Index into `Text.sentences`. */
  readonly sentence: number
  /** False in quoted text, signature and code: read as context, never as the writer's own words. */
  readonly own: boolean
  /** Part of a parenthetical between commas («, пожалуйста,»), skipped when phrases are matched. */
  readonly aside: boolean
}

/** A sentence of a text, or a line that is one by itself; the mark that ends it counted in. */
export interface Sentence extends Span {
  /** Words `[from, to)` of `Text.words`. */
  readonly from: number
  readonly to: number
  /** How it ends. */
  readonly mark: '.' | '!' | '?' | '…' | ''
  readonly own: boolean
}

/** What a part of a text is for. */
export type RegionKind =
  | 'quote'
  | 'signature'
  | 'greeting'
  | 'closing'
  | 'code'
  | 'comment'
  | 'item'
  | 'citation'

/**
 * A part of a text with a role of its own. `item`: one entry of a numbered or bulleted list; `citation`: two or more words
 * between quotation marks.
 */
export interface Region extends Span {
  readonly kind: RegionKind
}

/** What the value of an entity is. */
export type EntityKind =
  | 'money'
  | 'percent'
  | 'date'
  | 'time'
  | 'duration'
  | 'phone'
  | 'email'
  | 'card'
  | 'order'
  | 'link'
  | 'placeholder'
  | 'name'
  | 'address'
  | 'number'

/** A thing with a value, met in a text. Entities do not overlap; they come in order. */
export interface Entity extends Span {
  readonly kind: EntityKind
  /** Normalised for comparison: digits of a phone, `340 RUB`, lower-case e-mail, variable's name. */
  readonly value: string
  /** Words `[from, to)` of `Text.words` that it covers. */
  readonly from: number
  readonly to: number
}

/** One analysed text. Computed once, read by all, changed by none; only notes are added. */
export interface Text {
  readonly value: string
  readonly language: TextLanguage
  readonly words: readonly Word[]
  readonly sentences: readonly Sentence[]
  readonly regions: readonly Region[]
  readonly entities: readonly Entity[]
  /** The sentence that an offset stands in, the space after it counted in; undefined before the first. */
  sentenceAt(offset: number): Sentence | undefined
  /** The word that an offset stands in; undefined between words. */
  wordAt(offset: number): Word | undefined
  /** The index of the first word that ends behind an offset: the one it stands in, else the next; `words.length` where none does. */
  wordFrom(offset: number): number
  /** What has been worked out about the text, each under a key of its own: kept for as long as the text is. */
  readonly notes: Map<object, unknown>
}
