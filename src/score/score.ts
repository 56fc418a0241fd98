import type { Channel, Severity } from '../types.ts'
import categories from './categories.json' with { type: 'json' }

/** What quality scorecards ask, in their usual order. */
export type Category = keyof typeof categories

/** The groups of a scorecard, in its order. */
export const CATEGORIES = Object.keys(categories) as readonly Category[]

/** A rule that had something to judge in a reply. */
export interface Asked {
  readonly id: string
  readonly severity: Exclude<Severity, 'off'>
}

/** A reply with the rules that had something to judge in it, and those that found something. */
export interface JudgedReply {
  readonly filePath: string
  readonly thread: string | null
  /** Index in the thread. */
  readonly message: number
  readonly agent?: string | undefined
  readonly channel?: Channel | undefined
  readonly asked: readonly Asked[]
  readonly found: ReadonlySet<string>
  /** Rules of whose findings a directive says that they do not apply; without others they are left out. */
  readonly excused: ReadonlySet<string>
  /** By rule id, before the severity's own. */
  readonly weights: Readonly<Record<string, number>>
}

/** 0–100, rounded; null: no rule had anything to judge. */
type Points = number | null

/** Points as a whole and in each category that some rule was asked about. */
export interface Score {
  readonly score: Points
  readonly categories: Readonly<Partial<Record<Category, number>>>
}

/** Unless the config says otherwise: a rule that is an error weighs as much as two that are warnings. */
const WEIGHT = { error: 2, warn: 1 } as const

/** The weight of rules without findings in 100 of the weight of all that had something to judge. */
export function scoreOf({
  asked,
  found,
  excused,
  weights,
}: Pick<JudgedReply, 'asked' | 'found' | 'excused' | 'weights'>): Score {
  const whole = new Share()
  const parts = new Map<Category, Share>()
  for (const { id, severity } of asked) {
    if (excused.has(id) && !found.has(id)) continue
    const weight = weights[id] ?? WEIGHT[severity]
    const kept = found.has(id) ? 0 : weight
    whole.add(kept, weight)
    const category = categoryOf(id)
    if (!category) continue
    const part = parts.get(category) ?? new Share()
    parts.set(category, part)
    part.add(kept, weight)
  }
  const scored = CATEGORIES.flatMap((category) => {
    const points = parts.get(category)?.points() ?? null
    return points === null ? [] : [[category, points]]
  })
  return { score: whole.points(), categories: Object.fromEntries(scored) }
}

/** The mean of scores; those without points are left out, in each category by itself. */
export function meanOf(scores: readonly Score[]): Score {
  const means = CATEGORIES.flatMap((category) => {
    const points = mean(scores.map((score) => score.categories[category] ?? null))
    return points === null ? [] : [[category, points]]
  })
  return { score: mean(scores.map(({ score }) => score)), categories: Object.fromEntries(means) }
}

/** Of a built-in rule; a rule of a team's own counts only in the whole. */
export function categoryOf(rule: string): Category | undefined {
  return CATEGORIES.find((category) => categories[category].includes(rule))
}

class Share {
  #kept = 0
  #all = 0

  add(kept: number, all: number): void {
    this.#kept += kept
    this.#all += all
  }

  points(): Points {
    return this.#all === 0 ? null : Math.round((100 * this.#kept) / this.#all)
  }
}

function mean(points: readonly Points[]): Points {
  const known = points.filter((one) => one !== null)
  return known.length === 0 ? null : Math.round(known.reduce((sum, one) => sum + one, 0) / known.length)
}
