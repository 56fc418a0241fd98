import { lazyFacts, rememberPrepared } from '../facts/lazy.ts'
import { createHours } from '../hours/hours.ts'
import { memo } from '../memo.ts'
import { createIndex, type PhraseIndex } from '../phrases/index.ts'
import { outsideCitations } from '../phrases/own.ts'
import { analyse } from '../text/analyse.ts'
import type { Vocabularies } from '../text/words/vocabulary.ts'
import type { Lexicon, Reply, ReplyFacts, Rule, Settings, Turn, TurnFacts } from '../types.ts'
import { withChannels } from './channels.ts'
import { declaredCheck } from './declared/check.ts'
import { type ActiveRule, type Plan, toPlan } from './plan.ts'
import { type FactRoom, factRoom, type Rooms, ruleRoom } from './rooms.ts'
import { type Analysis, toConversation } from './thread.ts'

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
  const index = createIndex(folders.map((folder) => folder.phrases))
  const facts = lastOfEach(folders.flatMap((folder) => folder.facts))
  const rules = rulesOf(folders, facts, index)
  const lexicons = new Map(rules.map(({ id }) => [id, outsideCitations(index.lexicon(ruleRoom(id)))]))
  const lexicon = ({ id }: Rule) => lexicons.get(id)!
  return {
    rules,
    defaults: rules.flatMap((rule) => {
      const { severity, defaults: options } = rule.meta
      return severity === 'off' ? [] : [{ rule, severity, options }]
    }),
    analysis: analysisOf(facts, index, vocabularies),
    lexicon,
    settle: memo(withChannels),
    plan: rememberPlans(lexicon),
  }
}

const lastOfEach = (facts: readonly FactRoom[]): readonly FactRoom[] => [
  ...new Map(facts.map((fact) => [fact.name, fact])).values(),
]

/** Those without code get a check that says what their lists and door plates do. */
function rulesOf(folders: readonly Rooms[], facts: readonly FactRoom[], index: PhraseIndex): readonly Rule[] {
  const factOf = (name: string) => facts.find((fact) => fact.name === name)!.of
  const rules = new Map<string, Rule>()
  for (const rule of folders.flatMap((folder) => folder.rules)) {
    if (rule.check || rule.checkThread || rule.checkFiles) rules.set(rule.id, rule)
    else {
      const { lists } = index.lexicon(ruleRoom(rule.id))
      rules.set(rule.id, { ...rule, check: declaredCheck(rule, lists, factOf) })
    }
  }
  return [...rules.values()]
}

function analysisOf(facts: readonly FactRoom[], index: PhraseIndex, vocabularies: Vocabularies): Analysis {
  const readings = memo((_: Settings) => new Map<string, Turn>())
  const read = (words: string, settings: Settings): Turn => {
    const known = readings(settings)
    const turn =
      known.get(words) ??
      toConversation({ messages: [{ role: 'agent', text: words }] }, analysis, settings).turns[0]!
    known.set(words, turn)
    return turn
  }
  const prepared = rememberPrepared((value) => analyse(value, vocabularies))
  const withWords = <Compute>({ name, fact }: { readonly name: string; readonly fact: Compute }) => ({
    name,
    compute: fact,
    lexicon: index.lexicon(factRoom(name)),
  })
  const ofTurns = facts.filter((room) => room.of === 'message').map(withWords)
  const ofReplies = facts.filter((room) => room.of === 'reply').map(withWords)
  const analysis: Analysis = {
    analyse: (value, language) => analyse(value, vocabularies, language),
    turnFacts: lazyFacts<Turn, TurnFacts>(ofTurns, prepared, read),
    replyFacts: lazyFacts<Reply, ReplyFacts>(ofReplies, prepared, read),
    hours: memo(createHours),
  }
  return analysis
}

/** The last plan of the same rules, while settings and clock are the same. */
function rememberPlans(lexicon: RuleSet['lexicon']): RuleSet['plan'] {
  const plans = new WeakMap<
    readonly ActiveRule[],
    { settings: Settings; now: string | undefined; made: Plan }
  >()
  return (active, settings, now) => {
    const before = plans.get(active)
    if (before !== undefined && before.settings === settings && before.now === now) return before.made
    const made = toPlan(active, settings, now, lexicon)
    plans.set(active, { settings, now, made })
    return made
  }
}
