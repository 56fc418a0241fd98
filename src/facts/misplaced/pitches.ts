import type { Lexicon, Offer, RelatedPlace, Reply, Span, Text, Word } from '../../types.ts'
import { isCustomer, isThing, sentenceOf, share, wordsAround } from './words.ts'

/** A sentence that may sell: `plain`, the fact of offers says so; else only a thing that is had, refused or not to be had does. */
export interface Pitch {
  readonly span: Span
  readonly plain: boolean
}

/** Offers, and sentences that propose something, one a sentence, in order; what waits for the customer's change of mind proposes nothing. */
export function pitchesOf({ text, turn, thread, before }: Reply, lexicon: Lexicon): readonly Pitch[] {
  const plain = turn.facts.offers.filter(isSale).map(({ span }) => ({ span, plain: true }))
  const { products, unavailable } = thread.customer ?? {}
  if (!products?.length && !unavailable?.length && before.length < 2) return plain
  const taken = new Set([
    ...turn.facts.offers.map(({ span }) => sentenceOf(text, span)),
    ...lexicon.find('left', text).map(({ from }) => text.words[from]!.sentence),
  ])
  const soft: Pitch[] = []
  for (const { start, end, from } of lexicon.find('proposes', text)) {
    const { sentence } = text.words[from]!
    if (taken.has(sentence)) continue
    taken.add(sentence)
    soft.push({ span: { start, end }, plain: false })
  }
  if (soft.length === 0) return plain
  return [...plain, ...soft].sort((one, other) => one.span.start - other.span.start)
}

const isSale = ({ kind }: Offer) => kind === 'upsell'

/** Where we offered the same before: sold it, or asked whether to add what the customer had not spoken of. */
export function earlierOffer(
  { before }: Reply,
  words: readonly Word[],
  lexicon: Lexicon,
  plain: boolean,
): (RelatedPlace & Pitch) | undefined {
  const things = words.filter(isThing)
  for (const { index, message, text, facts } of before.toReversed()) {
    if (message.role !== 'agent' || message.internal) continue
    const pitches = [
      ...facts.offers.filter(isSale).map(({ span }) => ({ span, plain: true })),
      ...softPitches(text, lexicon, plain),
    ]
    const same = pitches.find(({ span }) => share(things, wordsAround(text, span)))
    if (!same) continue
    const raised =
      !plain &&
      before.some((turn) => turn.index < index && isCustomer(turn) && share(things, turn.text.words))
    return raised ? undefined : { message: index, ...same }
  }
  return undefined
}

/** What asks whether to add something; beside a plain offer now, what proposed it in any way. */
const softPitches = (text: Text, lexicon: Lexicon, plain: boolean) =>
  lexicon
    .find('proposes', text)
    .filter(({ start }) => plain || text.sentenceAt(start)?.mark === '?')
    .map(({ start, end }) => ({ span: { start, end }, plain: false }))
