import { type Pack, type PackedPhrase, SLOT } from './pack.ts'

/** Where a phrase is looked up: one of its variants, at the step whose words are rarest in texts. */
export interface Posting {
  readonly phrase: PackedPhrase
  /** Place of the phrase among all of its language. */
  readonly order: number
  readonly steps: readonly number[]
  readonly at: number
}

/** For each key of the pool, the variants that are looked up by it. */
export function toPostings(
  { keys, slots, phrases }: Pack,
  common: ReadonlySet<string>,
): readonly Posting[][] {
  const costs = slotCosts({ keys, slots, phrases }, common)
  const postings: Posting[][] = keys.map(() => [])
  for (const [order, phrase] of phrases.entries()) {
    for (const steps of phrase.variants) {
      const at = cheapest(steps, costs)
      const posting = { phrase, order, steps, at }
      for (const key of slots[Math.trunc(steps[at]! / SLOT)]!) postings[key]!.push(posting)
    }
  }
  return postings
}

/** How often a slot's words may be expected in texts, and how many phrases share them. */
function slotCosts({ keys, slots, phrases }: Omit<Pack, 'lists'>, common: ReadonlySet<string>): Float64Array {
  const uses = new Float64Array(keys.length)
  for (const { variants } of phrases) {
    for (const steps of variants) {
      for (const step of steps) for (const key of slots[Math.trunc(step / SLOT)]!) uses[key]!++
    }
  }
  const costs = keys.map((key, at) => uses[at]! + (common.has(key.replace(/^[=^]/, '')) ? COMMON : 0))
  return Float64Array.from(slots, (slot) => slot.reduce((sum, key) => sum + costs[key]!, 0))
}

/** A word of every second sentence costs as much as a key of this many phrases. */
const COMMON = 1000

function cheapest(steps: readonly number[], costs: Float64Array): number {
  let least = 0
  for (let at = 1; at < steps.length; at++) {
    if (costs[Math.trunc(steps[at]! / SLOT)]! < costs[Math.trunc(steps[least]! / SLOT)]!) least = at
  }
  return least
}
