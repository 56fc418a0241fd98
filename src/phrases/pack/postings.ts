import { highBits, lowBits } from './bits.ts'
import type { LookedUp } from './looked-up.ts'
import { type Content, type Numbers, type Rows, slotOf } from './pack.ts'
import { toPieces } from './pieces.ts'

/** What is looked up by each key: the phrases of one word, and the variants of several, by where they begin, in groups. */
export function postingsOf(
  { keys, slots }: Content,
  variants: readonly LookedUp[],
  begins: Numbers,
): Pick<Rows, 'alone' | 'aloneFirst' | 'groups' | 'groupFirst'> {
  const alone: number[][] = keys.map(() => [])
  const groups: Map<string, Group>[] = keys.map(() => new Map())
  variants.forEach(({ phrase, steps, rarest, beside }, variant) => {
    for (const key of slots[slotOf(steps[rarest]!)]!) {
      if (beside === undefined) alone[key]!.push(phrase)
      else {
        const name = `${beside.slot} ${beside.side}`
        const group = groups[key]!.get(name) ?? { ...beside, variants: [] }
        groups[key]!.set(name, group)
        group.variants.push(begins[variant]!)
      }
    }
  })
  const written = groups.map((ofKey) =>
    [...ofKey.values()].flatMap(({ side, slot, variants }) => {
      return [side, lowBits(slots[slot]!), highBits(slots[slot]!), variants.length, ...variants]
    }),
  )
  const { row: aloneRow, first: aloneFirst } = toPieces(alone)
  const { row: groupRow, first: groupFirst } = toPieces(written)
  return { alone: aloneRow, aloneFirst, groups: groupRow, groupFirst }
}

interface Group {
  readonly side: number
  readonly slot: number
  readonly variants: number[]
}
