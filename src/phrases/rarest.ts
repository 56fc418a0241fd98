import { FIRST_STEP, SLOT, type Variant } from './pack.ts'

/** A word of every second sentence costs as much as a key of this many phrases. */
const COMMON = 1000

/** The same variants, each to be looked up by the step whose words are rarest in texts and in other phrases. */
export function rarest(
  variants: readonly Variant[],
  slots: readonly (readonly number[])[],
  keys: readonly string[],
  common: ReadonlySet<string>,
): Variant[] {
  const slotOf = (step: number) => Math.trunc(step / SLOT)
  const uses = new Float64Array(keys.length)
  for (const variant of variants) {
    for (const step of variant.slice(FIRST_STEP)) for (const key of slots[slotOf(step)]!) uses[key]!++
  }
  const costs = keys.map((key, at) => uses[at]! + (common.has(key.replace(/^[=^]/, '')) ? COMMON : 0))
  const slotCosts = slots.map((slot) => slot.reduce((sum, key) => sum + costs[key]!, 0))

  return variants.map(([phrase, , ...steps]) => {
    const prices = steps.map((step) => slotCosts[slotOf(step)]!)
    return [phrase!, FIRST_STEP + prices.indexOf(Math.min(...prices)), ...steps]
  })
}
