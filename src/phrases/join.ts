import type { Language } from '../types.ts'
import { FIRST_STEP, type Pack, type PackedPhrase, type PhraseSource, SLOT, type Variant } from './pack.ts'

/** The packs of several sources in one language as one; of rooms with the same name the last source's counts. */
export function joinPacks(sources: readonly PhraseSource[], language: Language): Pack {
  const [first, ...rest] = sources
  if (first !== undefined && rest.length === 0) return first.pack(language)

  const keys: string[] = []
  const places = new Map<string, number>()
  const slots: number[][] = []
  const lists: { room: string; list: string }[] = []
  const phrases: PackedPhrase[] = []
  const variants: Variant[] = []
  const postings: number[][] = []

  const placeOf = (key: string): number => {
    const known = places.get(key)
    if (known !== undefined) return known
    places.set(key, keys.length)
    postings.push([])
    return keys.push(key) - 1
  }

  sources.forEach((source, at) => {
    const pack = source.pack(language)
    const later = sources.slice(at + 1)
    const keyAt = pack.keys.map(placeOf)
    const firstList = lists.length
    const firstPhrase = phrases.length
    const firstVariant = variants.length
    const firstStep = slots.length * SLOT

    lists.push(...pack.lists)
    slots.push(...pack.slots.map((slot) => slot.map((key) => keyAt[key]!)))
    for (const phrase of pack.phrases) {
      const not = phrase.not?.map((key) => keyAt[key]!)
      phrases.push({ ...phrase, list: phrase.list + firstList, ...(not && { not }) })
    }
    for (const variant of pack.variants) {
      variants.push(
        variant.map((number, place) => {
          if (place === 0) return number + firstPhrase
          return place < FIRST_STEP ? number : number + firstStep
        }),
      )
    }
    const replaced = ({ room }: { room: string }) => later.some(({ rooms }) => room in rooms)
    pack.postings.forEach((posted, key) => {
      const kept = posted.filter((variant) => {
        const phrase = pack.phrases[pack.variants[variant]![0]!]!
        return !replaced(pack.lists[phrase.list]!)
      })
      postings[keyAt[key]!]!.push(...kept.map((variant) => variant + firstVariant))
    })
  })
  return { keys, slots, lists, phrases, variants, postings }
}
