import { isFromCustomer, isFromUs } from '../facts/writers.ts'
import type { Hours } from '../hours/hours.ts'
import type { Message, Reply, ReplyFacts, Settings, Text, Thread, Turn, TurnFacts } from '../types.ts'

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
  readonly #conversation: Conversation

  constructor(turn: Turn, before: readonly Turn[], conversation: Conversation) {
    const { thread, analysis, settings } = conversation
    this.thread = thread
    this.turn = turn
    this.before = before
    this.asked = askedSinceAgent(before)
    this.facts = analysis.replyFacts(this, settings)
    this.#conversation = conversation
  }

  get earlier(): Reply | undefined {
    const at = this.before.findLastIndex(isFromUs)
    return at < 0
      ? undefined
      : new ThreadReply(this.before[at]!, this.before.slice(0, at), this.#conversation)
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

/** A thread whose messages can be looked at. */
export interface Conversation {
  readonly thread: Thread
  /** All its messages, oldest first. */
  readonly turns: readonly Turn[]
  readonly analysis: Analysis
  /** As rules see them. */
  readonly settings: Settings
}

/** Nothing is analysed until it is looked at. */
export function toConversation(thread: Thread, analysis: Analysis, settings: Settings): Conversation {
  const turns = thread.messages.map((_, index) => new LazyTurn(index, thread, analysis, settings))
  return { thread, turns, analysis, settings }
}

/** Every message that is to be judged, each with what came before it; oldest first. */
export function* toReplies(
  conversation: Conversation,
  judged: (message: Message) => boolean,
): Generator<Reply> {
  for (const turn of conversation.turns) if (judged(turn.message)) yield toReply(turn, conversation)
}

/** As many earlier messages are a reply's context: chats that never end stay linear. */
const HISTORY = 200

/** A message with what came before it. A customer's is itself among what is asked: no reply came yet. */
export function toReply(turn: Turn, conversation: Conversation): Reply {
  const end = isFromCustomer(turn) ? turn.index + 1 : turn.index
  const before = conversation.turns.slice(Math.max(0, end - HISTORY), end)
  return new ThreadReply(turn, before, conversation)
}

/**
 * The customer's turns after the agent's last public one. Bots, notes and system rows do not interrupt; what the customer said in
 * another conversation is not asked here.
 */
function askedSinceAgent(before: readonly Turn[]): readonly Turn[] {
  return before
    .slice(before.findLastIndex(isFromUs) + 1)
    .filter((turn) => isFromCustomer(turn) && !turn.message.internal)
}
