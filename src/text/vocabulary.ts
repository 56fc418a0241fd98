import type { Lexeme } from '../types.ts'

/** Words of one language. The same form gives the same object as long as it is remembered. */
export interface Vocabulary {
  /** `form` as `fold()` gives it. Never throws; a word nobody knows is its own lemma or a guessed one. */
  lookup(form: string): Lexeme
}

export interface Vocabularies {
  readonly ru: Vocabulary
  readonly en: Vocabulary
}

/**
 * Remembers what `analyse` said of the forms met lately: between `limit` and twice as many.
 * Memory is bounded by keeping two generations; when the younger is full, the older is dropped.
 */
export function createVocabulary(analyse: (form: string) => Lexeme, limit = 20_000): Vocabulary {
  let young = new Map<string, Lexeme>()
  let old = new Map<string, Lexeme>()
  return {
    lookup(form) {
      const met = young.get(form)
      if (met !== undefined) return met
      const lexeme = old.get(form) ?? analyse(form)
      if (young.size >= limit) {
        old = young
        young = new Map()
      }
      young.set(form, lexeme)
      return lexeme
    },
  }
}
