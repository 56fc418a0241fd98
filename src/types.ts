/**
 * The nouns, in the order in which a reply meets them.
 *
 * Offsets are UTF-16 code units, as in JavaScript strings; a span is half open: `[start, end)`.
 */

// ─── What comes in ──────────────────────────────────────────────────────────────────────────────

/** A language that replylint has words for. */
export type Language = 'ru' | 'en'

/** The language of one text: `und` when it is neither Russian nor English, or has no letters. */
export type TextLanguage = Language | 'und'

export type Channel = 'email' | 'chat' | 'messenger' | 'social' | 'review' | 'form' | 'sms' | 'phone'

export type Role = 'customer' | 'agent' | 'bot' | 'system'

/** How an address to one customer is spelt: вы, Вы (polite capital) or ты. */
export type AddressForm = 'вы' | 'Вы' | 'ты'

export interface Attachment {
  readonly type: 'image' | 'file' | 'audio' | 'video'
  readonly name?: string | undefined
}

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
  /** A note that the customer does not see: context only, never judged. */
  readonly internal?: boolean | undefined
  /** 1–5, for reviews. */
  readonly rating?: number | undefined
  readonly attachments?: readonly Attachment[] | undefined
}

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

// ─── A text, analysed ───────────────────────────────────────────────────────────────────────────

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

export interface Sentence extends Span {
  /** Words `[from, to)` of `Text.words`. */
  readonly from: number
  readonly to: number
  /** How it ends. */
  readonly mark: '.' | '!' | '?' | '…' | ''
  readonly own: boolean
}

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

// ─── Phrases ────────────────────────────────────────────────────────────────────────────────────

/** A phrase of a list, met in a text. */
export interface Match extends Span {
  /** The words as they stand. */
  readonly value: string
  /** The phrase as the list has it. */
  readonly phrase: string
  /** Better wordings that the list offers. */
  readonly replacements: readonly string[]
  /** Words `[from, to)` of `Text.words`. */
  readonly from: number
  readonly to: number
}

/** The words of one room, in the language of whatever text is asked about. */
export interface Lexicon {
  /** The lists that the room has. */
  readonly lists: readonly string[]
  /** Where the phrases of a list stand among the writer's own words, in order, the longest of those that overlap. */
  find(list: string, text: Text): readonly Match[]
  /** Whether any does. */
  has(list: string, text: Text): boolean
}

// ─── Facts ──────────────────────────────────────────────────────────────────────────────────────

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

// ─── A reply and what it answers ────────────────────────────────────────────────────────────────

/** One message, analysed. */
export interface Turn {
  /** In the thread. */
  readonly index: number
  readonly message: Message
  readonly text: Text
  readonly facts: TurnFacts
}

/** What is linted: an agent's message with all that came before it. */
export interface Reply {
  readonly thread: Thread
  /** Of the message in the thread. */
  readonly index: number
  readonly message: Message
  readonly text: Text
  /** The reply itself as a turn. */
  readonly turn: Turn
  /** All earlier turns, oldest first: customer, agent, bot, system and internal notes. */
  readonly before: readonly Turn[]
  /** The customer's turns since the agent last spoke: what this reply answers. Empty for a template. */
  readonly asked: readonly Turn[]
  readonly channel: Channel | undefined
  readonly facts: ReplyFacts
}

/** A whole conversation, for what only shows between its messages: silence, a promise that was not kept. */
export interface Story {
  readonly thread: Thread
  /** All messages, oldest first. */
  readonly turns: readonly Turn[]
  /** What our agents wrote to the customer, each with all that came before it. */
  readonly replies: readonly Reply[]
  /** The latest moment known, ISO 8601: the clock, else the last time in the thread. Undefined: neither is there. */
  readonly end: string | undefined
  channel(message: number): Channel | undefined
  /** Our first word to the customer after a message; bots, notes and messages that only greet or part do not count. Undefined: none came. */
  answer(message: number): Turn | undefined
  /**
   * When a term (`5m`, `24h`, `2d`, `1 business day`) that begins with a message runs out in the working time of its
   * channel (e-mail, where none is told): ISO 8601 in the channel's zone. Undefined: the message has no time.
   */
  deadline(message: number, term: string): string | undefined
}

// ─── Rules ──────────────────────────────────────────────────────────────────────────────────────

export type Severity = 'off' | 'warn' | 'error'

export type RuleNeeds = 'reply' | 'thread' | 'time' | 'config' | 'files'

/** Values for the holes of a message. */
export type Data = Readonly<Record<string, string | number>>

/** A change of the reply's text. */
export interface Edit {
  readonly span: Span
  readonly text: string
}

export interface Suggestion {
  /** Names a message of the room; `data` fills its holes. */
  readonly messageId: string
  readonly data?: Data | undefined
  readonly fix: Edit
}

/** What a check yields. No span: the whole reply is meant. */
export interface Finding {
  /** Default: `default`. */
  readonly messageId?: string | undefined
  readonly span?: Span | undefined
  readonly data?: Data | undefined
  /** Safe to apply without a person looking. */
  readonly fix?: Edit | undefined
  readonly suggest?: readonly Suggestion[] | undefined
  /** The customer's words that prove it. */
  readonly related?: readonly RelatedPlace[] | undefined
}

export interface RelatedPlace extends Evidence {
  /** Names a message of the room that says what stands there. */
  readonly messageId?: string | undefined
}

export type Check = (reply: Reply, context: RuleContext) => Iterable<Finding>

/** A finding about a thread; no span: the whole message where it stands. */
export interface ThreadFinding extends Finding {
  /** Index in the thread. The customer's message that waits for us, or the word of ours that is too late. */
  readonly message: number
}

/** Judges a thread as a whole, once; what it yields about a reply stands beside what the checks of that reply yield. */
export type ThreadCheck = (story: Story, context: RuleContext) => Iterable<ThreadFinding>

/** A value that JSON keeps whole. */
export type Json =
  | string
  | number
  | boolean
  | null
  | readonly Json[]
  | { readonly [key: string]: Json | undefined }

/** What a rule keeps of one template, so that all templates of a run can be compared without their texts. */
export interface Summary<Value = Json> {
  /** Plain: a later run may take it out of a cache. */
  readonly value: Value
  /** Where a finding may point; it names them by index. */
  readonly places?: readonly Span[] | undefined
}

/** Sums a template up; undefined: it is not compared with others. */
export type Summarize<Value = Json> = (reply: Reply, context: RuleContext) => Summary<Value> | undefined

/** One linted template of a run, summed up. */
export interface SummedTemplate<Value = Json> {
  readonly id: string | undefined
  /** What people call it: title, id, or file. */
  readonly name: string
  /** Relative to the working folder, with `/`. */
  readonly file: string
  /** Where it begins in the file. */
  readonly line: number
  readonly channel: Channel | undefined
  readonly template: Template
  readonly language: TextLanguage
  /** As the template, its id or its path tell it: `ru`, `en-gb`; undefined: none of them does. */
  readonly locale: string | undefined
  /** Its number among groups of templates that are one template in several locales; the same for all variants. */
  readonly family: number
  readonly value: Value
}

/** What `checkFiles` yields: in which of the templates, by index, and at which place of its summary; no place: all of it. */
export interface FilesFinding {
  readonly template: number
  readonly place?: number | undefined
  readonly messageId?: string | undefined
  readonly data?: Data | undefined
  /** Other templates that prove it. */
  readonly related?: readonly RelatedTemplate[] | undefined
}

export interface RelatedTemplate {
  readonly template: number
  readonly place?: number | undefined
  /** Names a message of the room that says what stands there. */
  readonly messageId?: string | undefined
}

/** Judges all templates of a run together, once, in the order in which they were read. */
export type FilesCheck<Value = Json> = (
  templates: readonly SummedTemplate<Value>[],
  context: Pick<RuleContext, 'options'>,
) => Iterable<FilesFinding>

export interface RuleContext {
  readonly lexicon: Lexicon
  readonly options: Readonly<Record<string, unknown>>
  readonly settings: Settings
  /** The clock, for rules that need time; undefined: only the thread's own times count. ISO 8601. */
  readonly now?: string | undefined
}

/** When a rule speaks. A template for complaints counts as one to an upset customer, one for praise as one to a happy one. */
export interface Conditions {
  readonly channel?: readonly Channel[] | undefined
  readonly mood?: readonly Mood['value'][] | undefined
  readonly situation?: readonly NonNullable<Template['situation']>[] | undefined
  /** Whether the customer complains. */
  readonly complaint?: boolean | undefined
  /** The first word of our people to a customer who has written. */
  readonly first?: boolean | undefined
}

/** Which entries of a fact are meant: all, or those whose properties are equal to these (of a list, to one of them). */
export interface FactChoice {
  readonly fact: keyof TurnFacts | keyof ReplyFacts
  readonly where?: Readonly<Record<string, Scalar | readonly Scalar[]>> | undefined
}

type Scalar = string | number | boolean

/** What the door plate of a rule without code says beside its lists. */
export interface Declaration {
  /** Every entry is found. */
  readonly finds?: FactChoice | undefined
  /** One of these must stand in the reply, or in what our side wrote before; else the whole reply is found. */
  readonly expects?: readonly FactChoice[] | undefined
  /** Any of these in the reply silences the rule. */
  readonly unless?: readonly FactChoice[] | undefined
  /** A match of `avoid` in a sentence with one of these is left alone. */
  readonly spares?: readonly FactChoice[] | undefined
  /** What of the customer proves a finding, in his words. */
  readonly proof?: 'mood' | 'complaint' | undefined
  /** Conditions of single lists, by name. */
  readonly lists?: Readonly<Record<string, Pick<Conditions, 'mood' | 'complaint'>>> | undefined
}

/** What a rule's door plate says. */
export interface RuleMeta {
  readonly description: Readonly<Record<Language, string>>
  readonly severity: Severity
  readonly category: string
  readonly source: readonly string[]
  readonly needs: RuleNeeds
  /** JSON Schema of the options object. */
  readonly schema?: Readonly<Record<string, unknown>> | undefined
  readonly defaults: Readonly<Record<string, unknown>>
  readonly on?: Conditions | undefined
  /** Only of a rule without code. */
  readonly says?: Declaration | undefined
  readonly fixable: boolean
  readonly hasSuggestions: boolean
  readonly url?: string | undefined
}

export interface Rule {
  readonly id: string
  readonly meta: RuleMeta
  /** Sentences by message id, in each language; `default` is the rule's own. Holes are named: `{match}`. */
  readonly messages: Readonly<Record<Language, Readonly<Record<string, string>>>>
  /** Absent, as the other checks are: the lists and what the door plate `says` are all. */
  readonly check?: Check | undefined
  readonly checkThread?: ThreadCheck | undefined
  /** What `checkFiles` is told of each template; a rule has both or neither. */
  readonly summarize?: Summarize | undefined
  readonly checkFiles?: FilesCheck | undefined
}

// ─── Settings that rules share ──────────────────────────────────────────────────────────────────

export interface ChannelLimits {
  readonly maxCharacters?: number | undefined
  readonly maxSentences?: number | undefined
  readonly maxParagraphs?: number | undefined
  /** `5m` and `24h` of working time, `2d`: the same time two days later, `1 business day`: on the next working day. */
  readonly respondWithin?: string | undefined
  /** `once`: in the first reply and in no other; `first`: in the first reply at least; `free`: as the agent likes. */
  readonly greeting?: 'once' | 'first' | 'free' | undefined
  /** When somebody answers: `Mon-Fri 09:00-18:00, Sat 10:00-15:00 Europe/Moscow`, `пн-пт 9-18`, `24/7`. Default: always, holidays apart. */
  readonly hours?: string | undefined
}

export interface Settings {
  readonly glossary?: readonly { term: string; means?: string; not?: readonly string[] }[] | undefined
  readonly topics?:
    | readonly { when: readonly string[]; details: readonly (readonly string[])[] }[]
    | undefined
  readonly brands?: readonly { name: string; wrong?: readonly string[] }[] | undefined
  readonly facts?: readonly { about: string; value: string }[] | undefined
  readonly templates?: readonly (string | { id: string; text: string })[] | undefined
  readonly synonyms?: readonly (readonly string[])[] | undefined
  readonly placeholders?: { platform?: string; known?: readonly string[] } | undefined
  readonly orderNumber?: string | undefined
  readonly address?: AddressForm | undefined
  /** Rules and facts see the defaults of `src/channels.json` here, with the user's own on top. */
  readonly channels?: Readonly<Partial<Record<Channel, ChannelLimits>>> | undefined
  /** Days without work: `2026-05-01`. */
  readonly holidays?: readonly string[] | undefined
}

// ─── Files ──────────────────────────────────────────────────────────────────────────────────────

/** A point in a file: 1-based line and column, and the offset in the decoded text where it is known. */
export interface Point {
  readonly line: number
  readonly column: number
  readonly offset?: number | undefined
}

/** The way back from a thread's texts into the file they were read from. */
export interface Origin {
  /** Where the thread's record begins. */
  readonly start: Point
  /** Where an offset of a message's text stands in the file. */
  locate(message: number, offset: number): Point
  /** The change of the file that makes this change of a message's text, in the file's own escapes; undefined: not safely possible. */
  edit(message: number, edit: Edit): Fix | undefined
}

/** One thread of a file. */
export interface Entry {
  readonly thread: Thread
  readonly origin: Origin
}

/** Something in a file that cannot be read; all else in it is read nevertheless. */
export interface ReadProblem {
  readonly problem: string
  readonly at: Point
  readonly end?: Point | undefined
}

export interface ReadContext {
  readonly filePath: string
  /** Who is the agent where the file does not say: names, ids or e-mails. */
  readonly agents: readonly string[]
}

/** One input format. */
export interface Reader {
  readonly name: string
  /** How sure it is, 0–1, that this is its format; `sample` is the beginning of the file, decoded. */
  detect(sample: string, filePath: string): number
  /** All threads of a whole file. */
  read(text: string, context: ReadContext): Iterable<Entry | ReadProblem>
  /** The same for a file too big to hold. */
  stream?(chunks: AsyncIterable<string>, context: ReadContext): AsyncIterable<Entry | ReadProblem>
}

// ─── What goes out ──────────────────────────────────────────────────────────────────────────────

/** 1-based lines and columns (UTF-16). */
export interface Location {
  readonly line: number
  readonly column: number
  readonly endLine: number
  readonly endColumn: number
}

/** A finding's place in the thread: which message, and where in its text. */
export interface ReplyLocation extends Location {
  readonly thread: string | null
  /** Index of the message in the thread. */
  readonly message: number
  readonly quote: string
}

/** Words of an earlier message that prove a finding; lines and columns are those of the file, as far as there is one. */
export interface RelatedLocation extends Location {
  readonly message: number
  /** Of another file or template than the finding's. */
  readonly filePath?: string
  readonly threadId?: string
  readonly quote: string
  /** What stands there, in words. */
  readonly text: string
}

export interface Fix {
  readonly range: readonly [number, number]
  readonly text: string
}

/** ESLint's fields in ESLint's order, then ours. */
export interface LintMessage {
  ruleId: string | null
  severity: 1 | 2
  message: string
  line: number
  column: number
  messageId?: string
  endLine?: number
  endColumn?: number
  fatal?: true
  fix?: Fix
  suggestions?: { messageId?: string; data?: Data; fix: Fix; desc: string }[]
  reply?: ReplyLocation
  related?: RelatedLocation[]
  fingerprint?: string
  url?: string
}

export interface SuppressedLintMessage extends LintMessage {
  suppressions: { kind: 'directive' | 'file'; justification: string }[]
}

/** ESLint's `LintResult`, one for each thread or template of a file. */
export interface LintResult {
  filePath: string
  messages: LintMessage[]
  suppressedMessages: SuppressedLintMessage[]
  errorCount: number
  fatalErrorCount: number
  warningCount: number
  fixableErrorCount: number
  fixableWarningCount: number
  source?: string
  output?: string
  stats?: Readonly<Record<string, unknown>>
  usedDeprecatedRules: never[]
  threadId?: string
}
