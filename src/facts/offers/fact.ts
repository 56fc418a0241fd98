import type { Match, Offer, TurnFact } from '../../types.ts'
import { overlapsAny } from '../overlap.ts'

/** Every offer of a message, in order, one a sentence where it sells; what is free or meant to make good sells nothing. */
export const fact: TurnFact<'offers'> = ({ text }, { lexicon }) => {
  const given = lexicon.find('compensation', text)
  const sold = lexicon.find('upsell', text)
  if (given.length + sold.length === 0) return NONE
  const sentenceOf = ({ from }: Match) => text.words[from]!.sentence
  const trials = lexicon.find('trial', text)
  const compensations = given.filter((match) => !overlapsAny(match, trials))

  const taken = new Set(compensations.map(sentenceOf))
  const sales = sold.filter((match) => {
    const first = !taken.has(sentenceOf(match))
    taken.add(sentenceOf(match))
    return first
  })

  return [
    ...compensations.map((span): Offer => ({ kind: 'compensation', span })),
    ...sales.map((span): Offer => ({ kind: 'upsell', span })),
  ].sort((one, other) => one.span.start - other.span.start)
}

const NONE: readonly Offer[] = []
