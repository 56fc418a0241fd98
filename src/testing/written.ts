import type { Channel, Customer, Message, Role, Settings, Template, Thread } from '../types.ts'

/** What `cases.yaml` of a rule holds: in each language replies that it finds fault with, and near misses. */
export interface CaseTable {
  readonly ru?: CasesInLanguage | undefined
  readonly en?: CasesInLanguage | undefined
}

/** The cases of one language. */
export interface CasesInLanguage {
  readonly rejects?: readonly RuleCase[] | undefined
  readonly accepts?: readonly RuleCase[] | undefined
}

/** A reply with what it answers, or templates of one run, and what the rule finds there. */
export type RuleCase = ReplyCase | TemplatesCase

/** A conversation as a table of cases writes it down. */
export interface ThreadCase {
  /** What the customer writes: one message, or several. */
  readonly customer?: string | readonly string[] | undefined
  /** All messages, where it takes more than one side. */
  readonly thread?: readonly WrittenTurn[] | undefined
  /** The last message, the agent's: it is judged. */
  readonly reply?: string | undefined
  /** When the reply was written: ISO 8601. */
  readonly at?: string | undefined
  readonly channel?: Channel | undefined
  /** Of the reply, where it is another than the thread's. */
  readonly replyChannel?: Channel | undefined
  readonly status?: Thread['status']
  readonly subject?: string | undefined
  readonly language?: string | undefined
  readonly rating?: number | undefined
  readonly profile?: Customer | undefined
  readonly template?: Template | true | undefined
  readonly settings?: Settings | undefined
}

/** A whole message, or who says what. */
export type WrittenTurn = WrittenMessage | Readonly<Partial<Record<Role | 'note', string>>>
type WrittenMessage = Omit<Message, 'text'> & { readonly text?: string | undefined }

/** A case of one thread: what a rule finds in its last reply, or in the thread as a whole. */
export interface ReplyCase extends ThreadCase {
  /** The case in a few words. Default: its reply. */
  readonly name?: string | undefined
  readonly options?: Readonly<Record<string, unknown>> | undefined
  /** The clock: ISO 8601. */
  readonly now?: string | undefined
  /** What the rule finds, in order: the words it marks, or more of what it says. */
  readonly finds?: readonly ExpectedFinding[] | undefined
}

/** A finding, as far as the case names it. */
export type ExpectedFinding =
  | string
  | {
      readonly quote?: string | undefined
      /** It is about the whole reply. */
      readonly whole?: true | undefined
      /** Which message of the rule. */
      readonly id?: string | undefined
      /** The sentence; or the index of the message where the finding stands. */
      readonly message?: string | number | undefined
      /** The words of others that prove it. */
      readonly related?: readonly string[] | undefined
      /** The wordings that are suggested. */
      readonly suggest?: readonly string[] | undefined
      /** The message’s text after the fix. */
      readonly fix?: string | undefined
    }

/** Templates that are linted together; without `file`, each is a file named after its id. */
export interface TemplatesCase {
  readonly name?: string | undefined
  readonly templates: readonly WrittenTemplate[]
  readonly options?: Readonly<Record<string, unknown>> | undefined
  readonly settings?: Settings | undefined
  readonly finds?: readonly ExpectedInTemplate[] | undefined
}

/** A template of a case with several. */
export interface WrittenTemplate extends Template {
  readonly id?: string | undefined
  readonly text: string
  readonly channel?: Channel | undefined
  readonly file?: string | undefined
}

/** A finding: in which template (its id, or its file), at which words; `related` is the other template. */
export interface ExpectedInTemplate {
  readonly template: string
  readonly quote?: string | undefined
  readonly whole?: true | undefined
  readonly id?: string | undefined
  readonly message?: string | undefined
  readonly related?: string | undefined
}

/** Whether a case is a run of templates. */
export const isAcross = (written: RuleCase): written is TemplatesCase => 'templates' in written

/** The conversation that a case writes down. */
export function toThread(written: ThreadCase): Thread {
  const { reply, at, channel, replyChannel, status, subject, language, rating, profile, template } = written
  const customer = [written.customer ?? []].flat()
  const messages: Message[] = [
    ...(written.thread ?? []).map(toMessage),
    ...customer.map((text): Message => ({ role: 'customer', text, rating })),
    ...(reply === undefined ? [] : [{ role: 'agent', text: reply, at, channel: replyChannel } as const]),
  ]
  return {
    id: 'case',
    channel,
    status,
    subject,
    language,
    customer: profile,
    messages,
    ...(template && { template: template === true ? {} : template }),
  }
}

function toMessage(turn: WrittenTurn): Message {
  if ('role' in turn) return { text: '', ...turn } as Message
  const [[role, text]] = Object.entries(turn) as [[Role | 'note', string]]
  return role === 'note' ? { role: 'agent', text, internal: true } : { role, text }
}
