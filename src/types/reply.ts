import type { ReplyFacts, TurnFacts } from './fact.ts'
import type { Text } from './text.ts'
import type { Channel, Message, Thread } from './thread.ts'

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
  /** The earlier turns, oldest first, some hundreds at most: customer, agent, bot, system and internal notes. */
  readonly before: readonly Turn[]
  /** The customer's turns since the agent last spoke: what this reply answers. Empty for a template. */
  readonly asked: readonly Turn[]
  /** The agent's reply before this one, with what was so then; made anew each time. Undefined: this is the first. */
  readonly earlier: Reply | undefined
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
