import type { Language, Lexicon, Match, Text } from '../types.ts'
import type { CompiledList } from './compile.ts'
import { createMatcher, type Matcher } from './match.ts'

export type { CompiledList } from './compile.ts'

/** All lists of all rooms. A text is matched against all of them at once, at the first question about it. */
export interface PhraseIndex {
  /** The words of one room. Asking it for a list that the room has in no language throws. */
  lexicon(room: string): Lexicon
}

type Found = ReadonlyMap<string, ReadonlyMap<string, readonly Match[]>>

/** Puts lists together; each language is indexed when the first text in it is asked about. */
export function createIndex(lists: readonly CompiledList[]): PhraseIndex {
  const names = new Map<string, Set<string>>()
  for (const { room, list } of lists) {
    const known = names.get(room)
    if (known === undefined) names.set(room, new Set([list]))
    else known.add(list)
  }
  const matchers = new Map<Language, Matcher>()
  const remembered = new WeakMap<Text, Found>()

  const found = (text: Text): Found => {
    const before = remembered.get(text)
    if (before !== undefined) return before
    const now = text.language === 'und' ? new Map() : matcher(text.language)(text)
    remembered.set(text, now)
    return now
  }
  const matcher = (language: Language): Matcher => {
    const before = matchers.get(language)
    if (before !== undefined) return before
    const now = createMatcher(
      lists.filter((list) => list.language === language),
      language,
    )
    matchers.set(language, now)
    return now
  }

  return {
    lexicon(room) {
      const find = (list: string, text: Text): readonly Match[] => {
        if (!names.get(room)?.has(list)) throw new Error(`${room} has no list of phrases named ${list}`)
        return found(text).get(room)?.get(list) ?? []
      }
      return { lists: [...(names.get(room) ?? [])], find, has: (list, text) => find(list, text).length > 0 }
    },
  }
}
