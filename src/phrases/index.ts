import type { Language, Lexicon, Match, Text } from '../types.ts'
import { joinPacks } from './join.ts'
import { createMatcher, type Found, type Matcher } from './match.ts'
import type { Pack, PhraseSource } from './pack.ts'

export type { CompiledList } from './compile.ts'
export { type Pack, type PhraseSource, toSource } from './pack.ts'

/** All lists of all rooms. A text is matched against all of them at once, at the first question about it. */
export interface PhraseIndex {
  /** The words of one room. Asking it for a list that the room has in no language throws. */
  lexicon(room: string): Lexicon
}

/** One language: the matcher, what it met in which text, and each list's place in its pack by room. */
interface Indexed {
  readonly match: Matcher
  readonly found: WeakMap<Text, Found>
  readonly places: ReadonlyMap<string, ReadonlyMap<string, number>>
}

/**
 * Puts sources together; each language is indexed when the first text in it is asked about. A room of a later source
 * takes the place of an earlier one of the same name.
 */
export function createIndex(sources: readonly PhraseSource[]): PhraseIndex {
  const rooms: Readonly<Record<string, readonly string[]>> = Object.assign(
    {},
    ...sources.map((source) => source.rooms),
  )
  const indexed = new Map<Language, Indexed>()

  const indexOf = (language: Language): Indexed => {
    const before = indexed.get(language)
    if (before !== undefined) return before
    const pack = joinPacks(sources, language)
    const now = { match: createMatcher(pack, language), found: new WeakMap(), places: placesOf(pack) }
    indexed.set(language, now)
    return now
  }

  // Rooms ask about the same text list after list.
  let lastText: Text | undefined
  let lastFound: Found | undefined
  const foundIn = (text: Text, { match, found }: Indexed): Found => {
    if (text === lastText) return lastFound!
    let all = found.get(text)
    if (all === undefined) {
      all = match(text)
      found.set(text, all)
    }
    lastText = text
    lastFound = all
    return all
  }

  return {
    lexicon(room) {
      const lists = rooms[room] ?? []
      const places = new Map<Language, ReadonlyMap<string, number>>()
      const find = (list: string, text: Text): readonly Match[] => {
        if (text.language === 'und') return NOTHING
        const index = indexOf(text.language)
        let here = places.get(text.language)
        if (here === undefined) {
          here = index.places.get(room) ?? new Map()
          places.set(text.language, here)
        }
        const place = here.get(list)
        if (place !== undefined) return foundIn(text, index).of(place)
        if (lists.includes(list)) return NOTHING
        throw new Error(`${room} has no list of phrases named ${list}`)
      }
      return { lists, find, has: (list, text) => find(list, text).length > 0 }
    },
  }
}

function placesOf({ lists }: Pack): ReadonlyMap<string, ReadonlyMap<string, number>> {
  const places = new Map<string, Map<string, number>>()
  lists.forEach(({ room, list }, place) => {
    const known = places.get(room) ?? new Map<string, number>()
    places.set(room, known.set(list, place))
  })
  return places
}

const NOTHING: readonly Match[] = []
