import type { Lexeme } from '../../types.ts'
import { fold } from './fold.ts'
import { rolesOf } from './roles.ts'

/** A word as it is written, with what the finders want to know of it. */
export interface Entry {
  readonly spelling: string
  readonly lexeme: Lexeme
  /** Bits of `Role`. */
  readonly roles: number
}

/** Words of one language. The same form gives the same object as long as it is remembered. */
export interface Vocabulary {
  /** `form` as `fold()` gives it. Never throws; a word nobody knows is its own lemma or a guessed one. */
  lookup(form: string): Lexeme
  /** The word that stands in `[start, end)` of a text, which has this hash; it is folded when its spelling is first met. */
  read(text: string, start: number, end: number, hash: number): Entry
}

/** The words of both languages. */
export interface Vocabularies {
  readonly ru: Vocabulary
  readonly en: Vocabulary
}

/** So many of the words met last are found without being cut out of their text. A power of two. */
const SLOTS = 1 << 14

/**
 * Remembers what `analyse` said of the spellings met lately: between `limit` and twice as many.
 * Memory is bounded by keeping two generations; when the younger is full, the older is dropped.
 */
export function createVocabulary(analyse: (form: string) => Lexeme, limit = 20_000): Vocabulary {
  const last: (Entry | undefined)[] = new Array(SLOTS).fill(undefined)
  let young = new Map<string, Entry>()
  let old = new Map<string, Entry>()

  const entryOf = (spelling: string): Entry => {
    const met = young.get(spelling)
    if (met !== undefined) return met
    const entry = old.get(spelling) ?? newEntry(spelling)
    if (young.size >= limit) {
      old = young
      young = new Map()
    }
    young.set(spelling, entry)
    return entry
  }

  const newEntry = (spelling: string): Entry => {
    const form = fold(spelling)
    if (form === spelling) return { spelling, lexeme: analyse(form), roles: rolesOf(form) }
    const { lexeme, roles } = entryOf(form)
    return { spelling, lexeme, roles }
  }

  return {
    lookup: (form) => entryOf(form).lexeme,
    read(text, start, end, hash) {
      const slot = (hash ^ (hash >> 13)) & (SLOTS - 1)
      const met = last[slot]
      if (met !== undefined && standsAt(met.spelling, text, start, end)) return met
      const entry = entryOf(text.slice(start, end))
      last[slot] = entry
      return entry
    },
  }
}

/** The hash of a word and one code unit more; of a word of one it is the unit. */
export function addToHash(hash: number, code: number): number {
  return (Math.imul(hash, 31) + code) | 0
}

/** The hash of a whole word. */
export function hashOf(word: string): number {
  let hash = 0
  for (let at = 0; at < word.length; at++) hash = addToHash(hash, word.charCodeAt(at))
  return hash
}

function standsAt(word: string, text: string, start: number, end: number): boolean {
  if (word.length !== end - start) return false
  for (let at = start; at < end; at++) if (word.charCodeAt(at - start) !== text.charCodeAt(at)) return false
  return true
}
