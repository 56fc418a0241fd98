import type { Hours } from '../hours/hours.ts'
import type {
  Language,
  Message,
  Reply,
  ReplyFacts,
  Settings,
  Text,
  Thread,
  Turn,
  TurnFacts,
} from '../types.ts'

/** What turning a thread into replies needs from below: analysis of texts, and facts of turns and replies. */
export interface Analysis {
  analyse(value: string, language: string | undefined): Text
  turnFacts(turn: Turn, settings: Settings): TurnFacts
  replyFacts(reply: Reply, settings: Settings): ReplyFacts
  /** The same object for the same settings. */
  hours(settings: Settings): Hours
}

/**
 * One message; its text is analysed when it is first looked at. No function is made for that: V8 lets go of functions that are
 * made a message, and of all that they see, only when it tidies up its whole heap.
 */
class LazyTurn implements Turn {
  readonly index: number
  readonly message: Message
  readonly facts: TurnFacts
  readonly #thread: Thread
  readonly #analysis: Analysis
  #text: Text | undefined

  constructor(index: number, thread: Thread, analysis: Analysis, settings: Settings) {
    this.index = index
    this.message = thread.messages[index]!
    this.#thread = thread
    this.#analysis = analysis
    this.facts = analysis.turnFacts(this, settings)
  }

  get text(): Text {
    this.#text ??= this.#analysis.analyse(this.message.text, this.#thread.language)
    return this.#text
  }
}

class ThreadReply implements Reply {
  readonly thread: Thread
  readonly turn: Turn
  readonly before: readonly Turn[]
  readonly asked: readonly Turn[]
  readonly facts: ReplyFacts
  readonly #analysis: Analysis
  readonly #settings: Settings

  constructor(thread: Thread, turn: Turn, before: readonly Turn[], analysis: Analysis, settings: Settings) {
    this.thread = thread
    this.turn = turn
    this.before = before
    this.asked = askedSinceAgent(before)
    this.facts = analysis.replyFacts(this, settings)
    this.#analysis = analysis
    this.#settings = settings
  }

  get earlier() {
    const at = lastOfAgent(this.before)
    const turn = this.before[at]
    return (
      turn && new ThreadReply(this.thread, turn, this.before.slice(0, at), this.#analysis, this.#settings)
    )
  }

  get index() {
    return this.turn.index
  }
  get message() {
    return this.turn.message
  }
  get text() {
    return this.turn.text
  }
  get channel() {
    return this.turn.message.channel ?? this.thread.channel
  }
}

/** All messages of a thread, oldest first. */
export function toTurns(thread: Thread, analysis: Analysis, settings: Settings): readonly Turn[] {
  return thread.messages.map((_, index) => new LazyTurn(index, thread, analysis, settings))
}

/** Every message of a thread that is to be judged, each with what came before it; oldest first. */
export function* toReplies(
  thread: Thread,
  analysis: Analysis,
  settings: Settings,
  judged: (message: Message) => boolean,
  turns = toTurns(thread, analysis, settings),
): Generator<Reply> {
  for (const turn of turns) {
    if (judged(turn.message)) yield toReply(turn, thread, turns, analysis, settings)
  }
}

/** As many earlier messages are a reply's context: chats that never end stay linear. */
const HISTORY = 200

/** A message with what came before it. A customer's is itself among what is asked: no reply came yet. */
export function toReply(
  turn: Turn,
  thread: Thread,
  turns: readonly Turn[],
  analysis: Analysis,
  settings: Settings,
): Reply {
  const end = turn.message.role === 'customer' ? turn.index + 1 : turn.index
  const before = turns.slice(Math.max(0, end - HISTORY), end)
  return new ThreadReply(thread, turn, before, analysis, settings)
}

/**
 * The customer's turns after the agent's last public one. Bots, notes and system rows do not interrupt; what the customer said in
 * another conversation is not asked here.
 */
function askedSinceAgent(before: readonly Turn[]): readonly Turn[] {
  return before
    .slice(lastOfAgent(before) + 1)
    .filter(({ message }) => message.role === 'customer' && !message.internal)
}

const lastOfAgent = (turns: readonly Turn[]): number =>
  turns.findLastIndex(({ message }) => message.role === 'agent' && !message.internal)

/** The language in which a reply's messages are worded when nobody chose one. */
export function wordingOf(text: Text): Language {
  return text.language === 'en' ? 'en' : 'ru'
}
