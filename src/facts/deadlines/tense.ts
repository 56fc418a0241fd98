import type { Places } from '../../phrases/places.ts'
import type { Text } from '../../types.ts'

/** What a clause tells of, by its verbs; `none`: it has no finite verb. */
export type Tense = 'past' | 'present' | 'future' | 'none'

/** Tells the tense of a word's clause; each clause is read once, when it is first asked for. */
export function tensesOf(text: Text, places: Places): (word: number) => Tense {
  const known = new Map<number, Tense>()
  return (word) => {
    const clause = places.clauseOf(word)
    const before = known.get(clause)
    if (before !== undefined) return before
    const tense = tenseFrom(text, startOf(text, word), places)
    known.set(clause, tense)
    return tense
  }
}

/** The first word of a word's clause. */
function startOf({ words }: Text, word: number): number {
  let from = word
  while (from > 0 && words[from]!.border === 'none') from--
  return from
}

function tenseFrom({ words, language }: Text, from: number, places: Places): Tense {
  const ahead = places.starts('ahead')
  let tense: Tense | undefined
  for (let at = from; at < words.length && (at === from || words[at]!.border === 'none'); at++) {
    if (ahead.has(at)) return 'future'
    const { is } = words[at]!.lexeme
    if (is.has('verb')) tense = stronger(tense, tenseOf(is), language === 'en')
  }
  return tense ?? 'none'
}

/** A bare English verb is an imperative at most by chance: it has no person. */
function tenseOf(is: Text['words'][number]['lexeme']['is']): Tense | undefined {
  if (is.has('future') || (is.has('imperative') && is.has('2per'))) return 'future'
  if (is.has('present') && is.has('finite')) return 'present'
  const past = (is.has('past') && is.has('finite')) || (is.has('participle') && is.has('short'))
  return past ? 'past' : undefined
}

/** A future outweighs all; «it is expected» is present in English, «оформлен и едет» past in Russian. */
function stronger(one: Tense | undefined, other: Tense | undefined, isEnglish: boolean): Tense | undefined {
  if (one === undefined || other === undefined || one === other) return one ?? other
  if (one === 'future' || other === 'future') return 'future'
  return isEnglish ? 'present' : 'past'
}
