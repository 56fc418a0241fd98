import type { Lexeme } from '../types.ts'

/** What matching asks of one form of a word. */
export interface WordEntry {
  /** Of the index's keys, those that the word has. */
  readonly keys: readonly number[]
  /** Skipped between the words of a phrase for free. */
  readonly filler: boolean
  /** A gap may swallow it. */
  readonly gap: boolean
}

/** Looks a form up among the keys of an index, once for each Lexeme object. */
export function createWords(
  keys: ReadonlyMap<string, number>,
  fillers: ReadonlySet<string>,
): (lexeme: Lexeme) => WordEntry {
  const entries = new WeakMap<Lexeme, WordEntry>()
  return (lexeme) => {
    const before = entries.get(lexeme)
    if (before !== undefined) return before
    const own: number[] = []
    for (const key of [...lexeme.lemmas, `^${lexeme.lemmas[0]}`, `=${lexeme.form}`]) {
      const place = keys.get(key)
      if (place !== undefined) own.push(place)
    }
    const negation = lexeme.may.has('negation')
    const entry = {
      keys: own,
      filler: fillers.has(lexeme.form) && !negation,
      gap: !negation && !lexeme.is.has('finite'),
    }
    entries.set(lexeme, entry)
    return entry
  }
}
