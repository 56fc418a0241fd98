/** A language that replylint has words for. */
export type Language = 'ru' | 'en'

/** The language of one text: `und` when it is neither Russian nor English, or has no letters. */
export type TextLanguage = Language | 'und'

/** Where a conversation is held. */
export type Channel = 'email' | 'chat' | 'messenger' | 'social' | 'review' | 'form' | 'sms' | 'phone'

/** Who wrote a message: `agent` is any of our people, `system` the help desk itself. */
export type Role = 'customer' | 'agent' | 'bot' | 'system'

/** How an address to one customer is spelt: вы, Вы (polite capital) or ты. */
export type AddressForm = 'вы' | 'Вы' | 'ты'

/** What hangs on a message; its content is never looked at. */
export interface Attachment {
  readonly type: 'image' | 'file' | 'audio' | 'video'
  readonly name?: string | undefined
}

/** Who wrote a message, as far as its source tells. */
export interface Author {
  readonly id?: string | undefined
  readonly name?: string | undefined
  readonly email?: string | undefined
}

/** One turn as it was written. */
export interface Message {
  readonly role: Role
  readonly text: string
  /** ISO 8601 with offset. */
  readonly at?: string | undefined
  /** Overrides the thread's channel. */
  readonly channel?: Channel | undefined
  readonly author?: Author | undefined
  /** Context only, never judged: a note that the customer does not see, or what was said in another conversation. */
  readonly internal?: boolean | undefined
  /** 1–5, for reviews. */
  readonly rating?: number | undefined
  readonly attachments?: readonly Attachment[] | undefined
}

/** What is known of the customer beside his words: products that he has, and those that he cannot get. */
export interface Customer {
  readonly name?: string | undefined
  readonly address?: AddressForm | undefined
  readonly products?: readonly string[] | undefined
  readonly unavailable?: readonly string[] | undefined
  readonly tags?: readonly string[] | undefined
}

/** A conversation, oldest message first. */
export interface Thread {
  readonly id?: string | undefined
  readonly channel?: Channel | undefined
  readonly language?: string | undefined
  readonly subject?: string | undefined
  readonly status?: 'open' | 'pending' | 'solved' | 'closed' | undefined
  readonly customer?: Customer | undefined
  readonly messages: readonly Message[]
  /** Set when the thread is a reply template: one agent message, nobody asked yet. */
  readonly template?: Template | undefined
}

/** What is known of a reply template beside its text. */
export interface Template {
  readonly title?: string | undefined
  readonly locale?: string | undefined
  /** Whose placeholders it uses: `zendesk`, `intercom` … */
  readonly platform?: string | undefined
  readonly tags?: readonly string[] | undefined
  readonly situation?: 'complaint' | 'question' | 'praise' | undefined
}
