import type { Match, Offer, TurnFact } from '../../types.ts'

/** Every offer of a message, in order; what is free or meant to make good sells nothing. */
export const fact: TurnFact<'offers'> = ({ text }, { lexicon }) => {
  const compensations = lexicon.find('compensation', text)
  const given = new Set(compensations.map((match) => text.words[match.from]!.sentence))
  const sells = ({ from }: Match) => !given.has(text.words[from]!.sentence)

  return [
    ...compensations.map((span): Offer => ({ kind: 'compensation', span })),
    ...lexicon
      .find('upsell', text)
      .filter(sells)
      .map((span): Offer => ({ kind: 'upsell', span })),
  ].sort((one, other) => one.span.start - other.span.start)
}
