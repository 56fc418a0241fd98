import type { Places } from '../../phrases/places.ts'
import type { Text } from '../../types.ts'

/** What a clause tells of, by its verbs; `none`: it has no finite verb. */
export type Tense = 'past' | 'present' | 'future' | 'none'

/** The tense of every clause of a text, by its number; a clause that is not there has no verb. */
export function tensesOf({ words, language }: Text, places: Places): ReadonlyMap<number, Tense> {
  const tenses = new Map<number, Tense>()
  for (const [at, { lexeme }] of words.entries()) {
    const { is } = lexeme
    if (!is.has('verb')) continue
    const clause = places.clauseOf(at)
    const before = tenses.get(clause)
    const tense = stronger(before, tenseOf(is), language === 'en')
    if (tense !== before && tense !== undefined) tenses.set(clause, tense)
  }
  for (const clause of places.clauses('ahead')) tenses.set(clause, 'future')
  return tenses
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
