import { AFTER, type Content, GAP, type Rows, slotOf } from './pack.ts'
import { toPieces } from './pieces.ts'

/** What is looked up by each key: the phrases of one word, and the variants of several in groups. */
export function postingsOf(
  { keys, slots, variants }: Content,
  chosen: readonly number[],
): Pick<Rows, 'alone' | 'aloneFirst' | 'groups' | 'groupFirst'> {
  const alone: number[][] = keys.map(() => [])
  const groups: Map<string, Group>[] = keys.map(() => new Map())
  variants.forEach(({ phrase, steps }, variant) => {
    const rarest = slots[slotOf(steps[chosen[variant]!]!)]!
    const beside = besideOf(steps, chosen[variant]!, slots)
    for (const key of rarest) {
      if (beside === undefined) alone[key]!.push(phrase)
      else {
        const name = `${beside.slot} ${beside.side}`
        const group = groups[key]!.get(name) ?? { ...beside, variants: [] }
        groups[key]!.set(name, group)
        group.variants.push(variant)
      }
    }
  })
  const written = groups.map((ofKey) =>
    [...ofKey.values()].flatMap(({ side, slot, variants }) => {
      return [side, slot, variants.length, ...variants]
    }),
  )
  const { row: aloneRow, first: aloneFirst } = toPieces(alone)
  const { row: groupRow, first: groupFirst } = toPieces(written)
  return { alone: aloneRow, aloneFirst, groups: groupRow, groupFirst }
}

interface Beside {
  readonly slot: number
  /** `after * 2 + gap`. */
  readonly side: number
}

interface Group extends Beside {
  readonly variants: number[]
}

/** The narrower of the steps beside the one that a variant is looked up by; undefined: it is one word. */
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
