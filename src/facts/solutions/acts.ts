import type { Places } from '../../phrases/places.ts'
import type { Solution, Text } from '../../types.ts'
import { clauseBefore } from './clause.ts'
import { englishAct } from './english.ts'
import { russianAct } from './russian.ts'

/** A verb of doing, by the number of its word. */
export interface Act {
  readonly at: number
  readonly kind: Solution['kind']
}

/**
 * Verbs that say what was done, will be done or is to be done, in sentences that are still open; those of courtesy and of
 * passing on are left out.
 */
export function* actsIn(text: Text, places: Places, isOpen: (sentence: number) => boolean): Generator<Act> {
  const { words, language } = text
  if (language === 'und') return
  const idle = places.words('idle')
  const inert = places.words('inert')
  const bidden = places.ends('bidding')
  const habits = places.clauses('habit')
  for (let at = 0; at < words.length; at++) {
    const { own, lexeme, sentence } = words[at]!
    if (!own || lexeme.stop || !(lexeme.may.has('verb') || bidden.has(at)) || !isOpen(sentence)) continue
    if (idle.has(at) || inert.has(at)) continue
    const clause = clauseBefore(text, at)
    const kind =
      language === 'ru' ? russianAct(lexeme, clause, words) : englishAct(at, text, clause, bidden.has(at))
    if (kind === undefined || clause.denied) continue
    if (kind === 'step' || habits.size === 0 || !habits.has(places.clauseOf(at))) yield { at, kind }
  }
}
