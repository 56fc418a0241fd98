import type { ReplyFacts, TurnFacts } from './fact.ts'
import type { Lexicon } from './phrase.ts'
import type { Reply, Turn } from './reply.ts'
import type { Settings } from './settings.ts'
import type { Text } from './text.ts'

/** The code of a fact room about one message. */
export type TurnFact<Name extends keyof TurnFacts> = (turn: Turn, context: FactContext) => TurnFacts[Name]

/** The code of a fact room about a reply in its thread. */
export type ReplyFact<Name extends keyof ReplyFacts> = (
  reply: Reply,
  context: FactContext,
) => ReplyFacts[Name]

/** What a fact is asked with: the words of its room, and the settings of the run. */
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
