/** Findings of all rules against what judges said of replies: useless ones should have more of them than those that solve the matter. */
import { lint } from '../../src/linter/linter.ts'
import type { ActiveRule } from '../../src/linter/plan.ts'
import type { RuleSet } from '../../src/linter/rule-set.ts'
import type { Message, Thread } from '../../src/types.ts'
import { recordsOf } from './data.ts'
import { lastReply } from './last-reply.ts'

interface Judged {
  readonly thread: Thread['messages'] | readonly { readonly role: Message['role']; readonly text: string }[]
  readonly reply: string
  readonly labels: { readonly p_solution: number; readonly p_not_useful: number }
}

export interface JudgedFigures {
  readonly useless: number
  readonly solving: number
  /** Mean weight of the findings of each: an error weighs twice as much as a warning. */
  readonly meanUseless: number
  readonly meanSolving: number
  /** How often a useless reply weighs more than a solving one, ties counted half. */
  readonly auc: number
  /** The same of the rules about what is answered and how little effort it costs, tone and apology left out. */
  readonly substance: number
  /** The same of replies to words that leave something open: a question or a trouble, and no thanks that close it. */
  readonly open: {
    readonly useless: number
    readonly solving: number
    readonly auc: number
    readonly substance: number
  }
  /** How sure it is that the difference is none of chance: the statistic of Mann and Whitney in standard deviations. */
  readonly deviations: number
  /** For each rule the share of useless and of solving replies with a finding. */
  readonly rules: readonly { readonly rule: string; readonly useless: number; readonly solving: number }[]
}

const MOST = 0.5

/** Categories of rules that judge what a reply gives, not how it sounds. */
const SUBSTANCE: ReadonlySet<string> = new Set(['answer', 'effort'])

/** Undefined: the folder has no judged replies. */
export function measureJudged(folder: string, rules: RuleSet): JudgedFigures | undefined {
  const records = recordsOf<Judged>(folder, 'stc3.jsonl')
  if (records === undefined) return undefined
  const useless = records.filter(({ labels }) => labels.p_not_useful > MOST)
  const solving = records.filter(({ labels }) => labels.p_solution > MOST)
  const active = rules.defaults
  const found = (record: Judged) => findingsOf(record, active, rules)
  const worse = useless.map(found)
  const better = solving.map(found)
  const weights = [worse.map(weightOf), better.map(weightOf)] as const
  const auc = aucOf(...weights)
  const about = new Set(rules.rules.filter(({ meta }) => SUBSTANCE.has(meta.category)).map(({ id }) => id))
  const substantial = (found: Found) => weightOf(found.filter(({ rule }) => about.has(rule ?? '')))
  const openOf = (found: readonly Found[], records: readonly Judged[]) =>
    found.filter((_, at) => leavesOpen(records[at]!, rules))
  const [worseOpen, betterOpen] = [openOf(worse, useless), openOf(better, solving)]
  return {
    useless: useless.length,
    solving: solving.length,
    meanUseless: mean(weights[0]),
    meanSolving: mean(weights[1]),
    auc,
    substance: aucOf(worse.map(substantial), better.map(substantial)),
    open: {
      useless: worseOpen.length,
      solving: betterOpen.length,
      auc: aucOf(worseOpen.map(weightOf), betterOpen.map(weightOf)),
      substance: aucOf(worseOpen.map(substantial), betterOpen.map(substantial)),
    },
    deviations: (auc - 0.5) / spread(...weights),
    rules: active
      .map(({ rule: { id } }) => ({ rule: id, useless: share(worse, id), solving: share(better, id) }))
      .filter(({ useless, solving }) => useless + solving > 0)
      .sort((a, b) => b.useless - b.solving - (a.useless - a.solving)),
  }
}

type Found = readonly { readonly rule: string | null; readonly severity: number }[]

function findingsOf({ thread, reply }: Judged, active: readonly ActiveRule[], rules: RuleSet): Found {
  const messages = [...thread, { role: 'agent' as const, text: reply }]
  return lint({ messages }, rules, { active, only: 'last' }).map(({ ruleId, severity }) => {
    return { rule: ruleId, severity }
  })
}

/** Whether the customer's last words ask or tell of a trouble, and close nothing: only then has the reply something to give. */
function leavesOpen({ thread, reply }: Judged, rules: RuleSet): boolean {
  const messages = [...thread, { role: 'agent' as const, text: reply }]
  const judged = lastReply({ messages }, rules)
  const asked = judged?.asked ?? []
  if (asked.some(({ facts }) => facts.closure !== undefined)) return false
  return asked.some(({ facts }) => facts.questions.length + facts.troubles.length > 0)
}

/** Errors weigh two, warnings one. */
function weightOf(found: Found): number {
  return found.reduce((sum, { severity }) => sum + severity, 0)
}

function aucOf(more: readonly number[], less: readonly number[]): number {
  let wins = 0
  for (const one of more) for (const other of less) wins += one > other ? 1 : one === other ? 0.5 : 0
  return wins / (more.length * less.length)
}

/** The standard deviation that chance alone would give, ties taken into account. */
function spread(more: readonly number[], less: readonly number[]): number {
  const all = more.length + less.length
  const ties = new Map<number, number>()
  for (const weight of [...more, ...less]) ties.set(weight, (ties.get(weight) ?? 0) + 1)
  let tied = 0
  for (const times of ties.values()) tied += times ** 3 - times
  const variance = (all + 1 - tied / (all * (all - 1))) / (12 * more.length * less.length)
  return Math.sqrt(variance)
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length)
}

function share(all: readonly Found[], id: string): number {
  return all.filter((found) => found.some(({ rule }) => rule === id)).length / Math.max(1, all.length)
}
