import type { Language, Lexicon, Match, Text } from '../types.ts'
import { Halves } from './match/halves.ts'
import { joinPacks } from './pack/join.ts'
import type { Pack } from './pack/pack.ts'
import type { Part, PhraseSource, RoomLists } from './pack/source.ts'

export type { CompiledList } from './language/compile.ts'
export { type Part, type PhraseSource, toSource } from './pack/source.ts'

/** All lists of all rooms. A text is matched against a whole part of them at once, at the first question about it. */
export interface PhraseIndex {
  /** The words of one room. Asking it for a list that the room has in no language throws. */
  lexicon(room: string): Lexicon
}

/** One part in one language: what it met in which text, and each list's place in its pack by room. */
interface Indexed {
  readonly halves: Halves
  readonly places: ReadonlyMap<string, ReadonlyMap<string, number>>
}

/** The lists of one room in one language. */
interface Room {
  readonly halves: Halves
  readonly places: ReadonlyMap<string, number>
}

/**
 * Puts sources together; each part is indexed for a language when the first text in it is asked about. A room of a later
 * source takes the place of an earlier one of the same name.
 */
export function createIndex(sources: readonly PhraseSource[]): PhraseIndex {
  const rooms: Readonly<Record<string, RoomLists>> = Object.assign(
    {},
    ...sources.map((source) => source.rooms),
  )
  const indexed = new Map<string, Indexed>()

  const indexOf = (language: Language, part: Part): Indexed => {
    const name = `${language} ${part}`
    const before = indexed.get(name)
    if (before !== undefined) return before
    const pack = joinPacks(sources, language, part)
    const now = { halves: new Halves(pack, language), places: placesOf(pack) }
    indexed.set(name, now)
    return now
  }

  return {
    lexicon(room) {
      const { lists, part } = rooms[room] ?? { lists: [], part: 'reply' }
      const here: Record<Language, Room | undefined> = { ru: undefined, en: undefined }
      const roomIn = (language: Language): Room => {
        const { halves, places } = indexOf(language, part)
        return { halves, places: places.get(room) ?? new Map<string, number>() }
      }
      const roomFor = ({ language }: Text): Room | undefined => {
        if (language === 'und') return undefined
        here[language] ??= roomIn(language)
        return here[language]
      }
      const known = (list: string): void => {
        if (!lists.includes(list)) throw new Error(`${room} has no list of phrases named ${list}`)
      }
      return {
        lists,
        find(list, text) {
          const words = roomFor(text)
          const place = words?.places.get(list)
          if (place !== undefined) return words!.halves.found(text, place).of(place)
          if (words !== undefined) known(list)
          return NOTHING
        },
        has(list, text) {
          const words = roomFor(text)
          const place = words?.places.get(list)
          if (place !== undefined) return words!.halves.found(text, place).has(place)
          if (words !== undefined) known(list)
          return false
        },
      }
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
