import { AFTER, type Content, GAP, slotOf } from './pack.ts'

/** A variant, and how it is looked up. */
export interface LookedUp {
  readonly phrase: number
  readonly steps: readonly number[]
  /** The place of the step that it is looked up by: the one whose words are rarest. */
  readonly rarest: number
  /** The step beside that one which has to be seen before the rest is tried; undefined: it is one word. */
  readonly beside: Beside | undefined
}

interface Beside {
  readonly slot: number
  /** `after * 2 + gap`. */
  readonly side: number
}

/** A word of every second sentence costs as much as a key of this many phrases. */
const COMMON = 1000

/** The variants of a content, those that are looked up together one after the other. */
export function lookedUp(content: Content, common: ReadonlySet<string>): LookedUp[] {
  const { slots, variants } = content
  const costs = slotCosts(content, common)
  return variants
    .map(({ phrase, steps }) => {
      const prices = steps.map((step) => costs[slotOf(step)]!)
      const rarest = prices.indexOf(Math.min(...prices))
      return { phrase, steps, rarest, beside: besideOf(steps, rarest, slots) }
    })
    .sort(byLookingUp)
}

/** What looking up by each slot costs: how often its words stand in texts and in other phrases. */
function slotCosts({ keys, slots, variants }: Content, common: ReadonlySet<string>): number[] {
  const uses = new Float64Array(keys.length)
  for (const { steps } of variants) {
    for (const step of steps) for (const key of slots[slotOf(step)]!) uses[key]!++
  }
  const costs = keys.map((key, at) => uses[at]! + (common.has(key.replace(/^[=^]/, '')) ? COMMON : 0))
  return slots.map((slot) => slot.reduce((sum, key) => sum + costs[key]!, 0))
}

/** The narrower of the steps beside the one that a variant is looked up by. */
function besideOf(steps: readonly number[], at: number, slots: Content['slots']): Beside | undefined {
  const next = at + 1 < steps.length ? nameOf(steps[at + 1]!, steps[at + 1]!, AFTER) : undefined
  const previous = at > 0 ? nameOf(steps[at - 1]!, steps[at]!, 0) : undefined
  if (next === undefined || previous === undefined) return next ?? previous
  return slots[next.slot]!.length <= slots[previous.slot]!.length ? next : previous
}

/** `later` is the one of two neighbouring steps that says what may lie between them. */
const nameOf = (step: number, later: number, after: number): Beside => ({
  slot: slotOf(step),
  side: after + (later & GAP ? 1 : 0),
})

const byLookingUp = (one: LookedUp, other: LookedUp) =>
  slotOf(one.steps[one.rarest]!) - slotOf(other.steps[other.rarest]!) ||
  (one.beside?.slot ?? -1) - (other.beside?.slot ?? -1) ||
  (one.beside?.side ?? -1) - (other.beside?.side ?? -1)
