import type { Places } from '../../phrases/places.ts'
import type { Text, Trait } from '../../types.ts'
import type { Stretch } from '../stretch.ts'

/** How far a clause is looked through for its verb. */
const REACH = 12

/** Whether nothing stands between `[from, to)` that begins another statement or denies this one; asides do not. */
export function leads({ words }: Text, from: number, to: number): boolean {
  for (let at = from; at <= to; at++) {
    const { border, lexeme, aside } = words[at]!
    if (border !== 'none' && !aside && !words[at - 1]?.aside) return false
    if (at < to && (lexeme.is.has('finite') || lexeme.may.has('negation'))) return false
  }
  return true
}

/** Whether a verb in the stretch is likeliest read so, and cannot be the bare form if `trait` is past. */
export function isVerbOf({ words }: Text, { from, to }: Stretch, trait: Trait): boolean {
  for (let at = from; at < to; at++) {
    const { is, may } = words[at]!.lexeme
    if (is.has(trait) && (trait !== 'past' || !may.has('infinitive'))) return true
  }
  return false
}

/** Whether a negation stands right before a word, in its clause. */
export function isDenied({ words }: Text, at: number): boolean {
  return words[at]!.border === 'none' && words[at - 1]?.lexeme.may.has('negation') === true
}

/** Whether the clause around a stretch has no finite verb, and the time that ends at offset `end` stands in it. */
export function tellsNothing({ words }: Text, { from, to }: Stretch, end: number, places: Places): boolean {
  const clause = places.clauseOf(from)
  for (let at = Math.max(0, from - REACH); at < words.length && at < to + REACH; at++) {
    if (places.clauseOf(at) !== clause) {
      if (at > to && words[at]!.start < end) return false
    } else if (words[at]!.lexeme.is.has('finite')) return false
  }
  return true
}

/** From the «мы» and the adverbs before; other pronouns may stand between: «мы вам всё». */
export function withSubject({ words }: Text, from: number): number {
  let first = from
  for (let at = from; at > 0 && from - at < REACH && words[at]!.border === 'none'; at--) {
    const { is } = words[at - 1]!.lexeme
    const adverb = is.has('adverb') && !is.has('verb')
    if (!adverb && !is.has('pronoun')) break
    if (adverb ? first === at : is.has('1per') && !is.has('adjective')) first = at - 1
  }
  return first
}

/** "No letter will be sent": the subject before an auxiliary is denied. */
export function isOfNothing({ words }: Text, auxiliary: number): boolean {
  for (let at = auxiliary; at > 0 && at > auxiliary - SUBJECT; at--) {
    if (words[at]!.border !== 'none') return false
    const { is, may } = words[at - 1]!.lexeme
    if (may.has('negation')) return true
    if (is.has('verb') || is.has('conjunction')) return false
  }
  return false
}

/** Words that such a subject has at most. */
const SUBJECT = 4
