import type { Span } from './text.ts'
import type { AddressForm, Channel } from './thread.ts'

/** What a detail is of. */
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

/** A value that a message gives to a thing. */
export interface Statement {
  readonly span: Span
  readonly kind: 'price' | 'percent' | 'term' | 'date' | 'hours' | 'availability' | 'count' | 'done'
  /** `300 RUB`, `0` (free of charge), `paid` (it is not); the number of a count; hours of a term, ` b` behind days of work; `10:00-20:00`; `yes`, `no`, of what there is and of what has been done. */
  readonly value: string
  /** What it is of: for each word of content beside it, the topics of that word. At least one. */
  readonly about: readonly (readonly string[])[]
}

/** Where the agent sends the customer: another channel, another desk. */
export interface ChannelMention {
  readonly span: Span
  readonly channel: Channel | 'private' | 'inapp'
  /** `use`: go there (agent) or answer me there (customer); `name`: only mentioned. */
  readonly intent: 'use' | 'name'
}

/** How the customer is addressed in one Russian text: the forms met, and where. */
export interface AddressUse {
  readonly form: AddressForm
  readonly span: Span
  /** The capital, or the lack of one, says nothing here: a sentence begins, or it is a verb. */
  readonly initial?: boolean | undefined
}

/** "2/3": the message is one of several that belong together. */
export interface Part {
  readonly span: Span
  readonly number: number
  readonly of: number
}

/** A name of a person, where it stands in a message. */
export interface NameUse {
  readonly span: Span
  readonly name: string
}

/** Two or more of the writer's own words in a row, each in capitals; one letter alone is too: «Я», "I". */
export interface Capitals {
  readonly span: Span
  /** Words `[from, to)` of `Text.words`. */
  readonly from: number
  readonly to: number
}

/** What a message says, without greeting, closing and signature, as far as others may say the same; each list sorted, no word twice. Plain JSON. */
export interface Gist {
  /** Too few words to be nearly another: all of them as they stand are its one subject. */
  readonly short: boolean
  /** What it speaks of: nouns and unknown words. */
  readonly subjects: readonly string[]
  readonly others: readonly string[]
  /** Amounts, terms, links, variables, names, negations and words that turn a sentence round: the same, or another message. */
  readonly values: string
}
