import type { Places } from '../../phrases/places.ts'
import type { Deadline, Text } from '../../types.ts'
import type { Stretch } from '../stretch.ts'
import { isDenied } from './words.ts'

/** Between a verb and its vague time stand at most so many words. */
const FAR = 12

/** Whatever is to happen, said with a vague time: «мастер подъедет, когда освободится»; "the pass will be ready before long". */
export function delays(text: Text, places: Places, deadlines: () => readonly Deadline[]): readonly Stretch[] {
  const helped = text.language === 'en' ? 2 : 1
  const acts: Stretch[] = []
  for (const { kind, span } of deadlines()) {
    if (kind !== 'vague') continue
    const time = { from: text.wordFrom(span.start), to: text.wordFrom(span.end) }
    const verb = verbNear(text, time, places)
    if (verb !== undefined) acts.push({ from: verb, to: Math.min(verb + helped, text.words.length) })
  }
  return acts
}

/** Whether any verb of the text is future: without one nothing need be worked out. */
export function tellsFuture({ words, language }: Text, places: Places): boolean {
  if (language === 'en') return places.ends('aux').size > 0
  return words.some(({ lexeme }) => lexeme.is.has('future'))
}

/** A future verb around the words of a time: in its clause, else in the clause before. */
function verbNear(text: Text, time: Stretch, places: Places): number | undefined {
  const { words } = text
  const clause = places.clauseOf(time.from)
  let before: number | undefined
  for (let at = time.from - 1; at >= 0 && time.from - at <= FAR; at--) {
    const apart = clause - places.clauseOf(at)
    if (apart > 1 || words[at]!.sentence !== words[time.from]!.sentence) break
    if (!isDelayed(text, at, places)) continue
    if (apart === 0) return at
    before ??= at
  }
  for (let at = time.to; at < words.length && at - time.to <= FAR && places.clauseOf(at) === clause; at++)
    if (isDelayed(text, at, places)) return at
  return words[time.from]!.border === 'none' ? undefined : before
}

/** A future verb that is neither denied nor somebody else's, nor tells of a wish or of what is sold. */
function isDelayed(text: Text, at: number, places: Places): boolean {
  const { words, language } = text
  const { is, may } = words[at]!.lexeme
  const clause = places.clauseOf(at)
  if (places.clauses('elsewhere').has(clause) || places.sentences('hope').has(words[at]!.sentence))
    return false
  if (language === 'en') {
    const helper = places.ends('aux').get(at + 1)
    return helper !== undefined && !words[at + 1]?.lexeme.may.has('negation')
  }
  if (!is.has('future') || !is.has('finite') || isDenied(text, at)) return false
  return (is.has('1per') || is.has('3per')) && !places.clauses('other').has(clause) && !may.has('negation')
}
