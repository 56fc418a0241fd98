import type { Lexeme, Solution, Word } from '../../types.ts'
import type { Before } from './clause.ts'

/** What a Russian verb does: verbs without a subject in the plural past are ours («вернули»), and so is one that begins its clause («отменила»). */
export function russianAct(
  { is }: Lexeme,
  { person, helper, length }: Before,
  words: readonly Word[],
): Solution['kind'] | undefined {
  if (!is.has('verb')) return undefined
  if (is.has('imperative')) return 'step'
  if (is.has('infinitive')) {
    if (helper === undefined) return undefined
    return person !== '2per' && words[helper]!.lexeme.is.has('past') ? undefined : 'step'
  }
  if (is.has('passive')) return is.has('short') ? 'done' : undefined
  if (is.has('participle')) return undefined
  if (is.has('future')) return 'offer'
  if (is.has('1per')) return 'done'
  if (!is.has('past') || person === '2per' || person === '3per') return undefined
  return is.has('plur') || person === '1per' || length === 0 ? 'done' : undefined
}
