import type { Language, Lexicon, Match, Text } from '../types.ts'
import { joinPacks } from './join.ts'
import { createMatcher, type Matcher } from './match.ts'
import type { PhraseSource } from './pack.ts'

export type { CompiledList } from './compile.ts'
export { type Pack, type PhraseSource, toSource } from './pack.ts'

/** All lists of all rooms. A text is matched against all of them at once, at the first question about it. */
export interface PhraseIndex {
  /** The words of one room. Asking it for a list that the room has in no language throws. */
  lexicon(room: string): Lexicon
}

/** One language: the matcher, and each list's place in its pack. */
interface Indexed {
  readonly match: Matcher
  readonly places: ReadonlyMap<string, number>
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
  const remembered = new WeakMap<Text, ReadonlyMap<number, readonly Match[]>>()

  const indexOf = (language: Language): Indexed => {
    const before = indexed.get(language)
    if (before !== undefined) return before
    const pack = joinPacks(sources, language)
    const places = new Map(pack.lists.map(({ room, list }, place) => [`${room} ${list}`, place]))
    const now = { match: createMatcher(pack, language), places }
    indexed.set(language, now)
    return now
  }

  const find = (name: string, text: Text): readonly Match[] => {
    if (text.language === 'und') return NOTHING
    const { match, places } = indexOf(text.language)
    let found = remembered.get(text)
    if (found === undefined) {
      found = match(text)
      remembered.set(text, found)
    }
    return found.get(places.get(name)!) ?? NOTHING
  }

  return {
    lexicon(room) {
      const lists = rooms[room] ?? []
      const names = new Map(lists.map((list) => [list, `${room} ${list}`]))
      const nameOf = (list: string): string => {
        const name = names.get(list)
        if (name === undefined) throw new Error(`${room} has no list of phrases named ${list}`)
        return name
      }
      return {
        lists,
        find: (list, text) => find(nameOf(list), text),
        has: (list, text) => find(nameOf(list), text).length > 0,
      }
    },
  }
}

const NOTHING: readonly Match[] = []
