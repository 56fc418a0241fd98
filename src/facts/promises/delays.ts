import type { Places } from '../../phrases/places.ts'
import type { Deadline, Text } from '../../types.ts'
import type { Act } from './acts.ts'
import { isDenied } from './words.ts'

/** Between a verb and its vague time stand at most so many words. */
const FAR = 12

/** Whatever is to happen, said with a vague time: «мастер подъедет, когда освободится»; "the pass will be ready before long". */
export function* delays(text: Text, places: Places, deadlines: () => readonly Deadline[]): Generator<Act> {
  if (!tellsFuture(text, places)) return
  const helped = text.language === 'en' ? 2 : 1
  for (const { kind, span } of deadlines()) {
    if (kind !== 'vague') continue
    const time = wordAt(text, span.start)
    const verb = verbNear(text, time, places)
    if (verb !== undefined) yield { from: verb, to: Math.min(verb + helped, text.words.length) }
  }
}

/** Whether any verb of the text is future: without one nothing need be worked out. */
function tellsFuture({ words, language }: Text, places: Places): boolean {
  if (language === 'en') return places.ends('aux').size > 0
  return words.some(({ lexeme }) => lexeme.is.has('future'))
}

/** The nearest future verb in the clause of a time, or in the clause before where the time has a clause of its own. */
function verbNear(text: Text, time: number, places: Places): number | undefined {
  const { words } = text
  const clauses = [places.clauseOf(time)]
  const opens = time > 0 && words[time]!.border !== 'none' && words[time]!.border !== 'sentence'
  if (opens) clauses.push(places.clauseOf(time) - 1)
  for (let at = time - 1; at >= 0 && time - at <= FAR && clauses.includes(places.clauseOf(at)); at--)
    if (isDelayed(text, at, places)) return at
  if (opens) return undefined
  for (let at = time; at < words.length && at - time <= FAR && places.clauseOf(at) === clauses[0]; at++)
    if (isDelayed(text, at, places)) return at
  return undefined
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

/** The first word that does not begin before an offset. */
function wordAt({ words }: Text, offset: number): number {
  let low = 0
  let high = words.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (words[middle]!.start < offset) low = middle + 1
    else high = middle
  }
  return low
}
