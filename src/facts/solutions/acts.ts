import type { Places } from '../../phrases/places.ts'
import type { Solution, Text } from '../../types.ts'
import { englishAct } from './english.ts'
import { russianAct } from './russian.ts'

/** A verb of doing, by the number of its word. */
export interface Act {
  readonly at: number
  readonly kind: Solution['kind']
}

/** So many words back a negation or a subject still counts. */
const REACH = 4

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
  for (let at = 0; at < words.length; at++) {
    const { own, lexeme, sentence } = words[at]!
    if (!own || lexeme.stop || !(lexeme.may.has('verb') || bidden.has(at)) || !isOpen(sentence)) continue
    if (idle.has(at) || inert.has(at)) continue
    const clause = clauseBefore(text, at)
    const kind =
      language === 'ru' ? russianAct(lexeme, clause) : englishAct(lexeme, clause, at, words, bidden.has(at))
    if (kind !== undefined && !clause.denied) yield { at, kind }
  }
}

/** What stands before a word in its clause. */
export interface Before {
  /** The person of the last pronoun that can be a subject; behind an English conjunction, only we and I still can. */
  readonly person: '1per' | '2per' | '3per' | undefined
  readonly denied: boolean
  /** Words between the clause's begin and the word. */
  readonly length: number
  /** The number of the last small verb before it (can, will, быть, можно), and whether it stands near. */
  readonly helper: number | undefined
}

function clauseBefore({ words, language }: Text, at: number): Before {
  let person: Before['person']
  let helper: number | undefined
  let denied = false
  let joined = false
  let i = at
  while (i > 0 && at - i < LONG && words[i]!.border === 'none') {
    i--
    const { is, stop } = words[i]!.lexeme
    joined ||= language === 'en' && is.has('conjunction')
    if (is.has('negation') && at - i <= REACH) denied = true
    if (helper === undefined && stop && is.has('verb') && at - i <= REACH) helper = i
    if (helper === undefined && stop && is.has('finite') && at - i <= REACH) helper = i
    if (joined && !is.has('1per')) continue
    if (person === undefined && is.has('pronoun') && (language === 'en' || is.has('nomn'))) {
      person = is.has('1per') ? '1per' : is.has('2per') ? '2per' : is.has('3per') ? '3per' : undefined
    }
  }
  return { person, denied, length: at - i, helper }
}

/** No clause is looked at further back. */
const LONG = 10
