import { lazyFacts, rememberPrepared } from '../facts/lazy.ts'
import { createHours, type Hours } from '../hours/hours.ts'
import { createIndex, type PhraseSource } from '../phrases/index.ts'
import { outsideCitations } from '../phrases/own.ts'
import { analyse } from '../text/analyse.ts'
import type { Vocabularies } from '../text/vocabulary.ts'
import type {
  Lexicon,
  Reply,
  ReplyFact,
  ReplyFacts,
  Rule,
  Settings,
  Turn,
  TurnFact,
  TurnFacts,
} from '../types.ts'
import { withChannels } from './channels.ts'
import { declaredCheck } from './declared/check.ts'
import { type ActiveRule, type Plan, toPlan } from './plan.ts'
import { type Analysis, toTurns } from './thread.ts'

export type { ActiveRule } from './plan.ts'

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

/** Everything that linting needs: rules, the facts that they ask for, and one index of all their phrases. */
export interface RuleSet {
  readonly rules: readonly Rule[]
  /** Every rule at its own severity, with its own defaults; those that are off by default left out. */
  readonly defaults: readonly ActiveRule[]
  readonly analysis: Analysis
  lexicon(rule: Rule): Lexicon
  /** Settings as rules see them, with the defaults of the channels; the same object for the same settings. */
  settle(settings: Settings): Settings
  /** Who is asked about what; `settings` are settled ones, `now` is the clock. The same object as long as all three are the same. */
  plan(active: readonly ActiveRule[], settings: Settings, now: string | undefined): Plan
}

/** Puts folders of rooms together. A room of a later folder replaces an earlier one of the same name. */
export function createRuleSet(folders: readonly Rooms[], vocabularies: Vocabularies): RuleSet {
  const facts = [
    ...new Map(folders.flatMap((folder) => folder.facts.map((fact) => [fact.name, fact]))).values(),
  ]
  const index = createIndex(folders.map((folder) => folder.phrases))
  const factOf = (name: string) => facts.find((fact) => fact.name === name)!.of
  const rules = new Map(
    folders.flatMap((folder) =>
      folder.rules.map((rule) => {
        if (rule.check || rule.checkThread || rule.checkFiles) return [rule.id, rule]
        const { lists } = index.lexicon(ruleRoom(rule.id))
        return [rule.id, { ...rule, check: declaredCheck(rule, lists, factOf) }]
      }),
    ),
  )
  const prepared = rememberPrepared((value) => analyse(value, vocabularies))

  const readings = new WeakMap<Settings, Map<string, Turn>>()
  const read = (words: string, settings: Settings): Turn => {
    const known = readings.get(settings) ?? new Map<string, Turn>()
    readings.set(settings, known)
    const turn =
      known.get(words) ?? toTurns({ messages: [{ role: 'agent', text: words }] }, analysis, settings)[0]!
    known.set(words, turn)
    return turn
  }

  const turnFacts = lazyFacts<Turn, TurnFacts>(
    facts
      .filter((room) => room.of === 'message')
      .map(({ name, fact }) => ({ name, compute: fact, lexicon: index.lexicon(factRoom(name)) })),
    prepared,
    read,
  )
  const replyFacts = lazyFacts<Reply, ReplyFacts>(
    facts
      .filter((room) => room.of === 'reply')
      .map(({ name, fact }) => ({ name, compute: fact, lexicon: index.lexicon(factRoom(name)) })),
    prepared,
    read,
  )

  const lexicons = new Map([...rules.keys()].map((id) => [id, outsideCitations(index.lexicon(ruleRoom(id)))]))

  const clocks = new WeakMap<Settings, Hours>()
  const hours = (settings: Settings) => {
    const known = clocks.get(settings)
    if (known) return known
    const made = createHours(settings)
    clocks.set(settings, made)
    return made
  }

  const settled = new WeakMap<Settings, Settings>()
  const settle = (settings: Settings) => {
    const before = settled.get(settings)
    if (before) return before
    const whole = withChannels(settings)
    settled.set(settings, whole)
    return whole
  }

  const lexicon = ({ id }: Rule) => lexicons.get(id)!
  const plans = new WeakMap<
    readonly ActiveRule[],
    { settings: Settings; now: string | undefined; made: Plan }
  >()
  const plan: RuleSet['plan'] = (active, settings, now) => {
    const before = plans.get(active)
    if (before !== undefined && before.settings === settings && before.now === now) return before.made
    const made = toPlan(active, settings, now, lexicon)
    plans.set(active, { settings, now, made })
    return made
  }

  const analysis: Analysis = {
    analyse: (value, language) => analyse(value, vocabularies, language),
    turnFacts,
    replyFacts,
    hours,
  }

  return {
    rules: [...rules.values()],
    defaults: [...rules.values()].flatMap((rule) => {
      const { severity, defaults: options } = rule.meta
      return severity === 'off' ? [] : [{ rule, severity, options }]
    }),
    analysis,
    lexicon,
    settle,
    plan,
  }
}

/** The name of a room in the index of phrases; facts and rules do not share one. */
export const ruleRoom = (id: string) => `rules/${id}`
export const factRoom = (name: string) => `facts/${name}`
