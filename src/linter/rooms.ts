import type { PhraseSource } from '../phrases/index.ts'
import type { ReplyFact, ReplyFacts, Rule, TurnFact, TurnFacts } from '../types.ts'

/** A folder of rooms, read: rules and facts, and where the phrases of their lists come from. */
export interface Rooms {
  readonly rules: readonly Rule[]
  readonly facts: readonly FactRoom[]
  readonly phrases: PhraseSource
}

/** A fact's folder, read. */
export type FactRoom = MessageFactRoom | ReplyFactRoom

interface MessageFactRoom {
  readonly name: string
  readonly of: 'message'
  readonly kinds?: readonly string[] | undefined
  readonly fact: TurnFact<keyof TurnFacts>
}

interface ReplyFactRoom {
  readonly name: string
  readonly of: 'reply'
  readonly kinds?: readonly string[] | undefined
  readonly fact: ReplyFact<keyof ReplyFacts>
}

/** The name of a room in the index of phrases; facts and rules do not share one. */
export const ruleRoom = (id: string) => `rules/${id}`
/** The same for a fact. */
export const factRoom = (name: string) => `facts/${name}`
