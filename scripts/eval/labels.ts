/** Rules and mood against labelled threads. One decision is counted for each thread and rule; a label that is not sure counts neither way. */
import { lint } from '../../src/linter/linter.ts'
import type { RuleSet } from '../../src/linter/rule-set.ts'
import type { LintMessage, Thread } from '../../src/types.ts'
import { recordsOf } from './data.ts'
import { lastReply } from './last-reply.ts'

interface Labels {
  readonly id: string
  readonly mood: string
  readonly findings: readonly { readonly rule: string; readonly quote: string; readonly sure: boolean }[]
}

export interface Example {
  readonly thread: Thread
  readonly note: string
}

/** What was found of one rule in one language. */
export interface Tally {
  readonly rule: string
  readonly language: string
  hits: number
  readonly misses: Example[]
  readonly alarms: Example[]
  /** Found where the label is not sure. */
  unsure: number
}

/** Angry or upset against the rest, in one language. */
export interface MoodTally {
  readonly language: string
  hits: number
  found: number
  labelled: number
  readonly wrong: Example[]
}

export interface LabelFigures {
  /** In the order of the rules; only those that any thread is labelled with. */
  readonly rules: readonly Tally[]
  readonly moods: readonly MoodTally[]
}

const LANGUAGES = ['ru', 'en'] as const
const UPSET: readonly string[] = ['angry', 'upset']

/** Undefined: the folder has no labels. */
export function measureLabels(folder: string, rules: RuleSet): LabelFigures | undefined {
  const labels = recordsOf<Labels>(folder, 'labels.jsonl')
  const threads = recordsOf<Thread>(folder, 'threads.jsonl')
  if (labels === undefined || threads === undefined) return undefined
  const byId = new Map(threads.map((thread) => [thread.id, thread]))
  const labelled = new Set(labels.flatMap(({ findings }) => findings.map(({ rule }) => rule)))
  const active = rules.rules
    .filter(({ id }) => labelled.has(id))
    .map((rule) => ({ rule, severity: 'error' as const, options: rule.meta.defaults }))
  const tallies = new Map<string, Tally>()
  for (const language of LANGUAGES) {
    for (const { rule } of active) {
      const tally = { rule: rule.id, language, hits: 0, misses: [], alarms: [], unsure: 0 }
      tallies.set(`${rule.id} ${language}`, tally)
    }
  }
  const moods = new Map(
    LANGUAGES.map((language) => [
      language as string,
      { language, hits: 0, found: 0, labelled: 0, wrong: [] as Example[] },
    ]),
  )

  for (const { id, mood, findings } of labels) {
    const thread = byId.get(id)!
    const found = lint(thread, rules, { active, only: 'last' })
    for (const { rule } of active) {
      const tally = tallies.get(`${rule.id} ${thread.language}`)
      if (tally === undefined) continue
      const mine = found.filter(({ ruleId }) => ruleId === rule.id)
      count(
        tally,
        thread,
        mine,
        findings.filter((finding) => finding.rule === rule.id),
      )
    }
    const sums = moods.get(thread.language ?? '')
    if (sums !== undefined) countMood(sums, thread, mood, rules)
  }
  return { rules: [...tallies.values()], moods: [...moods.values()] }
}

function count(tally: Tally, thread: Thread, mine: readonly LintMessage[], theirs: Labels['findings']): void {
  const sure = theirs.filter((finding) => finding.sure)
  if (mine.length && sure.length) tally.hits++
  else if (mine.length && theirs.length) tally.unsure++
  else if (mine.length) {
    const note = mine.map(({ message, reply }) => `${message} «${reply?.quote}»`).join(' | ')
    tally.alarms.push({ thread, note })
  } else if (sure.length) tally.misses.push({ thread, note: sure.map(({ quote }) => quote).join(' | ') })
}

function countMood(sums: MoodTally, thread: Thread, mood: string, rules: RuleSet): void {
  const reply = lastReply(thread, rules)!
  const said = UPSET.includes(reply.facts.mood.value)
  const meant = UPSET.includes(mood)
  if (said && meant) sums.hits++
  if (said) sums.found++
  if (meant) sums.labelled++
  if (said !== meant) {
    sums.wrong.push({ thread, note: `labelled ${mood}, found ${reply.facts.mood.value}` })
  }
}
