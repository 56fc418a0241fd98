import { type Content, slotOf } from './pack.ts'

/** A word of every second sentence costs as much as a key of this many phrases. */
const COMMON = 1000

/** For each variant the step whose words are rarest, in texts and in other phrases. */
export function rarest({ keys, slots, variants }: Content, common: ReadonlySet<string>): number[] {
  const uses = new Float64Array(keys.length)
  for (const { steps } of variants) {
    for (const step of steps) for (const key of slots[slotOf(step)]!) uses[key]!++
  }
  const costs = keys.map((key, at) => uses[at]! + (common.has(key.replace(/^[=^]/, '')) ? COMMON : 0))
  const slotCosts = slots.map((slot) => slot.reduce((sum, key) => sum + costs[key]!, 0))

  return variants.map(({ steps }) => {
    const prices = steps.map((step) => slotCosts[slotOf(step)]!)
    return prices.indexOf(Math.min(...prices))
  })
}
