import type { Language } from '../types.ts'
import en from './en.json' with { type: 'json' }
import { ALONE, type Content, GAP, type Pack, SLOT, slotOf } from './pack.ts'
import { rarest } from './rarest.ts'
import ru from './ru.json' with { type: 'json' }

const COMMON: Readonly<Record<Language, readonly string[]>> = { ru: ru.common, en: en.common }

/** Writes contents in rows, and chooses by which of its steps each variant is looked up. */
export function toPack(content: Content, language: Language): Pack {
  const { keys, slots, lists, phrases, variants } = content
  const chosen = rarest(content, new Set(COMMON[language]))
  const first = [0]
  for (const { steps } of variants) first.push(first.at(-1)! + steps.length)

  const byKey: number[][] = keys.map(() => [])
  variants.forEach(({ steps }, variant) => {
    for (const key of slots[slotOf(steps[chosen[variant]!]!)]!) byKey[key]!.push(variant)
  })
  const besides = variants.map(({ steps }, variant) => besideOf(steps, chosen[variant]!, slots))
  const postings: number[] = []
  const posted = [0]
  for (const posting of byKey) {
    for (const [beside, group] of grouped(posting, besides)) {
      postings.push(beside, group.length, ...group)
    }
    posted.push(postings.length)
  }

  return {
    keys,
    slots,
    lists,
    phrases,
    steps: variants.flatMap(({ steps }) => steps),
    first,
    rarest: chosen.map((step, variant) => first[variant]! + step),
    phrase: variants.map(({ phrase }) => phrase),
    postings,
    posted,
  }
}

/** What a pack says, read back from its rows. */
export function toContent(pack: Pack): Content {
  const { keys, slots, lists, phrases, steps, first, phrase } = pack
  return {
    keys,
    slots,
    lists,
    phrases,
    variants: phrase.map((one, variant) => ({
      phrase: one,
      steps: steps.slice(first[variant], first[variant + 1]),
    })),
  }
}

/** The narrower of the steps beside the one that a variant is looked up by. */
function besideOf(steps: readonly number[], at: number, slots: Content['slots']): number {
  const next = at + 1 < steps.length ? nameOf(steps[at + 1]!, steps[at + 1]!, true) : ALONE
  const previous = at > 0 ? nameOf(steps[at - 1]!, steps[at]!, false) : ALONE
  if (next === ALONE || previous === ALONE) return Math.max(next, previous)
  return slots[slotOf(next)]!.length <= slots[slotOf(previous)]!.length ? next : previous
}

/** `later` is the one of two neighbouring steps that says what may lie between them. */
function nameOf(step: number, later: number, after: boolean): number {
  return slotOf(step) * SLOT + (after ? 2 : 0) + (later & GAP ? 1 : 0)
}

function grouped(posting: readonly number[], besides: readonly number[]): Map<number, number[]> {
  const groups = new Map<number, number[]>()
  for (const variant of posting) {
    const group = groups.get(besides[variant]!)
    if (group === undefined) groups.set(besides[variant]!, [variant])
    else group.push(variant)
  }
  return groups
}
