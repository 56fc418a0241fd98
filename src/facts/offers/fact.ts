import type { Match, Offer, TurnFact } from '../../types.ts'

/** Every offer of a message, in order, one a sentence where it sells; what is free or meant to make good sells nothing. */
export const fact: TurnFact<'offers'> = ({ text }, { lexicon }) => {
  const sentenceOf = ({ from }: Match) => text.words[from]!.sentence
  const trials = lexicon.find('trial', text)
  const compensations = lexicon
    .find('compensation', text)
    .filter((match) => !trials.some((trial) => match.from < trial.to && trial.from < match.to))

  const taken = new Set(compensations.map(sentenceOf))
  const sales = lexicon.find('upsell', text).filter((match) => {
    const first = !taken.has(sentenceOf(match))
    taken.add(sentenceOf(match))
    return first
  })

  return [
    ...compensations.map((span): Offer => ({ kind: 'compensation', span })),
    ...sales.map((span): Offer => ({ kind: 'upsell', span })),
  ].sort((one, other) => one.span.start - other.span.start)
}
