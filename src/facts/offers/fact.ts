import type { Lexicon, Match, Offer, Text, TurnFact } from '../../types.ts'
import { overlap } from '../overlap.ts'

/** Every offer of a message, in order, one a sentence where it sells; what is free or meant to make good sells nothing, unless something is to be bought first. */
export const fact: TurnFact<'offers'> = ({ text }, { lexicon }) => {
  const given = lexicon.find('compensation', text)
  const sold = lexicon.find('upsell', text)
  const urged = urgesIn(text, lexicon)
  if (given.length + sold.length + urged.length === 0) return NONE
  const sentenceOf = ({ from }: Match) => text.words[from]!.sentence
  const trials = given.length > 0 ? lexicon.find('trial', text) : given
  const isBefore = (trial: Match, gift: Match) =>
    trial.to <= gift.from && sentenceOf(trial) === sentenceOf(gift)
  const compensations = given.filter(
    (gift) => !trials.some((trial) => overlap(gift, trial) || isBefore(trial, gift)),
  )
  const baits = trials.filter((trial) => given.some((gift) => isBefore(trial, gift)))

  const taken = new Set(compensations.map(sentenceOf))
  const costless = sold.length > 0 ? new Set(lexicon.find('costless', text).map(sentenceOf)) : NOWHERE
  const sales = [...sold, ...urged, ...baits].filter((match) => {
    if (asksWhether(match, text) && costless.has(sentenceOf(match) - 1)) return false
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
const NOWHERE: ReadonlySet<number> = new Set()

/** "It is free. Shall I put you down?" */
const asksWhether = ({ from }: Match, { words, sentences }: Text) =>
  sentences[words[from]!.sentence]!.mark === '?'

/** Urgings with something behind them in the sentence that tempts, and nothing that is not for sale. */
function urgesIn(text: Text, lexicon: Lexicon): readonly Match[] {
  const urges = lexicon.find('urges', text)
  if (urges.length === 0) return urges
  const tempts = lexicon.find('tempts', text)
  if (tempts.length === 0) return tempts
  const unsold = new Set(lexicon.find('unsold', text).map(({ from }) => text.words[from]!.sentence))
  return urges.filter(({ from, to }) => {
    const { sentence } = text.words[from]!
    return (
      !unsold.has(sentence) &&
      tempts.some((each) => each.from >= to && text.words[each.from]!.sentence === sentence)
    )
  })
}
