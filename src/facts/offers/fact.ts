import type { Lexicon, Match, Offer, Text, TurnFact } from '../../types.ts'
import { overlap } from '../overlap.ts'
import { sentenceOf, sentencesOf } from '../sentences.ts'

/** Every offer of a message, in order, one a sentence where it sells; what is free or meant to make good sells nothing, unless something is to be bought first. */
export const fact: TurnFact<'offers'> = ({ text }, { lexicon }) => {
  const given = lexicon.find('compensation', text)
  const sold = lexicon.find('upsell', text)
  const urged = urgesIn(text, lexicon)
  if (given.length + sold.length + urged.length === 0) return NONE
  const trials = given.length > 0 ? lexicon.find('trial', text) : given
  const isBefore = (trial: Match, gift: Match) =>
    trial.to <= gift.from && sentenceOf(text, trial) === sentenceOf(text, gift)
  const compensations = given.filter(
    (gift) => !trials.some((trial) => overlap(gift, trial) || isBefore(trial, gift)),
  )
  const baits = trials.filter((trial) => given.some((gift) => isBefore(trial, gift)))

  const taken = new Set(sentencesOf(text, compensations))
  const costless = sold.length > 0 ? sentencesOf(text, lexicon.find('costless', text)) : NOWHERE
  const sales = [...sold, ...urged, ...baits].filter((match) => {
    if (asksWhether(match, text) && costless.has(sentenceOf(text, match) - 1)) return false
    const first = !taken.has(sentenceOf(text, match))
    taken.add(sentenceOf(text, match))
    return first
  })

  return [
    ...compensations.map((span): Offer => ({ kind: 'compensation', span })),
    ...sales.map((span): Offer => ({ kind: 'upsell', span })),
  ].sort((one, other) => one.span.start - other.span.start)
}

const NONE: readonly Offer[] = []
const NOWHERE: ReadonlySet<number> = new Set()

/** "It is free. Shall I put you down?" */
const asksWhether = (match: Match, text: Text) => text.sentences[sentenceOf(text, match)]!.mark === '?'

/** Urgings with something behind them in the sentence that tempts, and nothing that is not for sale. */
function urgesIn(text: Text, lexicon: Lexicon): readonly Match[] {
  const urges = lexicon.find('urges', text)
  if (urges.length === 0) return urges
  const tempts = lexicon.find('tempts', text)
  if (tempts.length === 0) return tempts
  const unsold = sentencesOf(text, lexicon.find('unsold', text))
  return urges.filter((urge) => {
    const sentence = sentenceOf(text, urge)
    return (
      !unsold.has(sentence) &&
      tempts.some((bait) => bait.from >= urge.to && sentenceOf(text, bait) === sentence)
    )
  })
}
