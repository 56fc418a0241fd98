import type { Lexeme } from '../types.ts'
import { fold } from './fold.ts'
import { rolesOf } from './roles.ts'

/** A form, with what the finders want to know of it: bits of `Role`. */
export interface Entry {
  readonly lexeme: Lexeme
  readonly roles: number
}

/** Words of one language. The same form gives the same object as long as it is remembered. */
export interface Vocabulary {
  /** `form` as `fold()` gives it. Never throws; a word nobody knows is its own lemma or a guessed one. */
  lookup(form: string): Lexeme
  /** A word as it is written; it is folded when this spelling is first met. */
  read(word: string): Entry
}

export interface Vocabularies {
  readonly ru: Vocabulary
  readonly en: Vocabulary
}

/**
 * Remembers what `analyse` said of the spellings met lately: between `limit` and twice as many.
 * Memory is bounded by keeping two generations; when the younger is full, the older is dropped.
 */
export function createVocabulary(analyse: (form: string) => Lexeme, limit = 20_000): Vocabulary {
  let young = new Map<string, Entry>()
  let old = new Map<string, Entry>()

  const keep = (word: string, entry: Entry): Entry => {
    if (young.size >= limit) {
      old = young
      young = new Map()
    }
    young.set(word, entry)
    return entry
  }

  const entryOf = (form: string): Entry =>
    young.get(form) ?? keep(form, old.get(form) ?? { lexeme: analyse(form), roles: rolesOf(form) })

  return {
    lookup: (form) => entryOf(form).lexeme,
    read(word) {
      const met = young.get(word)
      if (met !== undefined) return met
      const form = fold(word)
      return form === word ? entryOf(form) : keep(word, entryOf(form))
    },
  }
}
