import type { Language } from '../../types.ts'
import { toContent, toPack } from './content.ts'
import { type Content, type Pack, type PackedPhrase, SLOT } from './pack.ts'
import { Pool } from './pool.ts'
import type { Part, PhraseSource } from './source.ts'

/** One part of several sources in one language as one pack; of rooms with the same name the last source's counts. */
export function joinPacks(sources: readonly PhraseSource[], language: Language, part: Part): Pack {
  const [first, ...rest] = sources
  if (first !== undefined && rest.length === 0) return first.pack(language, part)

  const keys = new Pool<string>(String)
  const slots: (readonly number[])[] = []
  const lists: Pack['lists'][number][] = []
  const phrases: PackedPhrase[] = []
  const variants: Content['variants'][number][] = []

  sources.forEach((source, at) => {
    const content = toContent(source.pack(language, part))
    const later = sources.slice(at + 1)
    const replaced = content.lists.map(({ room }) => later.some(({ rooms }) => room in rooms))
    const moved = content.keys.map((key) => keys.add(key))
    const firstList = lists.length
    const firstPhrase = phrases.length
    const firstStep = slots.length * SLOT

    lists.push(...content.lists)
    slots.push(...content.slots.map((slot) => slot.map((key) => moved[key]!)))
    for (const phrase of content.phrases) {
      const not = phrase.not?.map((key) => moved[key]!)
      phrases.push({ ...phrase, list: phrase.list + firstList, ...(not && { not }) })
    }
    for (const { phrase, steps } of content.variants) {
      if (replaced[content.phrases[phrase]!.list]) continue
      variants.push({ phrase: phrase + firstPhrase, steps: steps.map((step) => step + firstStep) })
    }
  })
  return toPack({ keys: keys.all, slots, lists, phrases, variants }, language)
}
