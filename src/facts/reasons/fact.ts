import type { Span, Text, TurnFact, Word } from '../../types.ts'
import { overlap } from '../overlap.ts'

/** Words that give a reason, and clauses that a colon or a dash adds as one. */
export const fact: TurnFact<'reasons'> = ({ text, facts }, { lexicon }) => {
  const added = addedIn(text)
  const told: Span[] = [...lexicon.find('why', text), ...added]
  for (const { part, span } of facts.explanations)
    if (part === 'why' && !added.some((one) => overlap(one, span))) told.push(span)
  return told.sort((one, other) => one.start - other.start)
}

/** «Вернуть нельзя: срок прошёл», "no — the seal is broken": what follows the sign says something of its own. */
function addedIn({ value, words, sentences }: Text): readonly Span[] {
  const added: Span[] = []
  for (const { from, to, own, end } of sentences) {
    if (!own) continue
    for (let at = from + 1; at + 1 < to; at++) {
      const { start, border } = words[at]!
      if (border === 'none' || !isSign(value, words[at - 1]!.end, start)) continue
      const clause = words.slice(at, to)
      if (clause.some(says) || tellsWhatIs(clause)) added.push({ start, end })
      break
    }
  }
  return added
}

function isSign(value: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (SIGNS.includes(value[at]!)) return true
  return false
}

const SIGNS = ':;—–'

/** «в доме ремонт»: Russian says without a verb what is somewhere. */
const tellsWhatIs = ([first, ...rest]: readonly Word[]): boolean =>
  first!.lexeme.is.has('preposition') &&
  rest.some(({ lexeme: { is, may } }) => is.has('noun') && may.has('nomn'))

const says = ({ lexeme: { is } }: Word) => is.has('finite') || is.has('short') || is.has('past')
