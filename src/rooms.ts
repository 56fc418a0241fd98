import { lazyFacts } from './facts/lazy.ts'
import { type CompiledList, createIndex } from './phrases/index.ts'
import { analyse } from './text/analyse.ts'
import type { Vocabularies } from './text/vocabulary.ts'
import type { Analysis } from './thread.ts'
import type { Lexicon, Reply, ReplyFact, ReplyFacts, Rule, Turn, TurnFact, TurnFacts } from './types.ts'

/** A rule's folder, compiled: what it says and the words that it knows. */
export interface RuleRoom {
  readonly rule: Rule
  readonly lists: readonly CompiledList[]
}

/** A fact's folder, compiled. */
export type FactRoom = MessageFactRoom | ReplyFactRoom

interface MessageFactRoom {
  readonly name: string
  readonly of: 'message'
  readonly fact: TurnFact<keyof TurnFacts>
  readonly lists: readonly CompiledList[]
}

interface ReplyFactRoom {
  readonly name: string
  readonly of: 'reply'
  readonly fact: ReplyFact<keyof ReplyFacts>
  readonly lists: readonly CompiledList[]
}

/** Everything that linting needs: rules, the facts that they ask for, and one index of all their phrases. */
export interface RuleSet {
  readonly rules: readonly Rule[]
  readonly analysis: Analysis
  lexicon(rule: Rule): Lexicon
}

/** Puts rooms together. A rule of a later room replaces an earlier one of the same id. */
export function createRuleSet(
  rules: readonly RuleRoom[],
  facts: readonly FactRoom[],
  vocabularies: Vocabularies,
): RuleSet {
  const byId = new Map(rules.map((room) => [room.rule.id, room]))
  const index = createIndex([...byId.values(), ...facts].flatMap((room) => room.lists))

  const turnFacts = lazyFacts<Turn, TurnFacts>(
    facts
      .filter((room) => room.of === 'message')
      .map(({ name, fact }) => ({ name, compute: fact, lexicon: index.lexicon(factRoom(name)) })),
  )
  const replyFacts = lazyFacts<Reply, ReplyFacts>(
    facts
      .filter((room) => room.of === 'reply')
      .map(({ name, fact }) => ({ name, compute: fact, lexicon: index.lexicon(factRoom(name)) })),
  )

  const lexicons = new Map([...byId.keys()].map((id) => [id, index.lexicon(ruleRoom(id))]))

  return {
    rules: [...byId.values()].map(({ rule }) => rule),
    analysis: {
      analyse: (value, language) => analyse(value, vocabularies, language),
      turnFacts,
      replyFacts,
    },
    lexicon: (rule) => lexicons.get(rule.id)!,
  }
}

/** The name of a room in the index of phrases; facts and rules do not share one. */
export const ruleRoom = (id: string) => `rules/${id}`
export const factRoom = (name: string) => `facts/${name}`
