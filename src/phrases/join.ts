import type { Language } from '../types.ts'
import { type Pack, type PackedPhrase, type PhraseSource, SLOT } from './pack.ts'

/** The packs of several sources in one language as one; of rooms with the same name the last source's counts. */
export function joinPacks(sources: readonly PhraseSource[], language: Language): Pack {
  const [first, ...rest] = sources
  if (first !== undefined && rest.length === 0) return first.pack(language)

  const keys: string[] = []
  const places = new Map<string, number>()
  const slots: number[][] = []
  const lists: { room: string; list: string }[] = []
  const phrases: PackedPhrase[] = []

  const keyOf = (key: string): number => {
    const known = places.get(key)
    if (known !== undefined) return known
    places.set(key, keys.length)
    return keys.push(key) - 1
  }

  sources.forEach((source, at) => {
    const pack = source.pack(language)
    const replaced = (room: string) => sources.slice(at + 1).some((later) => room in later.rooms)
    const moved = pack.keys.map(keyOf)
    const firstSlot = slots.length
    const firstList = lists.length
    slots.push(...pack.slots.map((slot) => slot.map((key) => moved[key]!)))
    lists.push(...pack.lists)
    for (const phrase of pack.phrases) {
      if (replaced(pack.lists[phrase.list]!.room)) continue
      phrases.push({
        ...phrase,
        list: phrase.list + firstList,
        variants: phrase.variants.map((steps) => steps.map((step) => step + firstSlot * SLOT)),
        ...(phrase.not && { not: phrase.not.map((key) => moved[key]!) }),
      })
    }
  })
  return { keys, slots, lists, phrases }
}
