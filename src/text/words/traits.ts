import type { Trait } from '../../types.ts'

/** What a form of a word is. */
export type Traits = ReadonlySet<Trait>

/** Trait sets, each made once: equal contents from here are the same object. */
export interface TraitSets {
  of(traits: Iterable<Trait>): Traits
  union(one: Traits, other: Traits): Traits
}

/** For one dictionary: its sets are compared by identity. */
export function createTraitSets(): TraitSets {
  const sets = new Map<string, Traits>()
  const unions = new Map<Traits, Map<Traits, Traits>>()

  function of(traits: Iterable<Trait>): Traits {
    const sorted = [...new Set(traits)].sort()
    const key = sorted.join()
    let set = sets.get(key)
    if (set === undefined) {
      set = new Set(sorted)
      sets.set(key, set)
    }
    return set
  }

  function union(one: Traits, other: Traits): Traits {
    if (one === other) return one
    let row = unions.get(one)
    if (row === undefined) {
      row = new Map()
      unions.set(one, row)
    }
    let both = row.get(other)
    if (both === undefined) {
      both = of([...one, ...other])
      row.set(other, both)
    }
    return both
  }

  return { of, union }
}
