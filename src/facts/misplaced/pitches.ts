import type { Lexicon, Offer, RelatedPlace, Reply, Span, Text, Word } from '../../types.ts'
import { sentencesOf } from '../sentences.ts'
import { isFromCustomer, isFromUs } from '../writers.ts'
import { isThing, sentenceAround, share, wordsAround, wordsBehind } from './words.ts'

/** A sentence that may sell: `plain`, the fact of offers says so; else only a thing that is had, refused or not to be had does. */
export interface Pitch {
  readonly span: Span
  readonly plain: boolean
  /** What is proposed, where it is sold: the words right behind; to one in trouble only what is called ours. Of plain offers the whole sentence counts. */
  readonly names: readonly Word[]
}

/** Offers, and sentences that propose something, one a sentence, in order; what waits for the customer's change of mind proposes nothing. */
export function pitchesOf(reply: Reply, lexicon: Lexicon): readonly Pitch[] {
  const { text, turn } = reply
  const plain = turn.facts.offers.filter(isSale).map(asPlain)
  const proposals = lexicon.find('proposes', text)
  if (proposals.length === 0 || !isKnown(reply, lexicon)) return plain
  const taken = new Set([
    ...turn.facts.offers.map(({ span }) => sentenceAround(text, span)),
    ...sentencesOf(text, lexicon.find('left', text)),
  ])
  const wares = new Set(lexicon.find('ware', text).map(({ start }) => start))
  const troubled = reply.asked.some(({ facts }) => facts.troubles.length > 0)
  const sells = (names: readonly Word[], sentence: number) =>
    text.sentences[sentence]!.mark !== '?' &&
    names.some(({ start }) => wares.has(start)) &&
    (!troubled || names.some(({ lexeme }) => lexeme.is.has('1per')))
  const soft: Pitch[] = []
  for (const { start, end, from, to } of proposals) {
    const { sentence } = text.words[from]!
    if (taken.has(sentence)) continue
    taken.add(sentence)
    const names = wordsBehind(text, to)
    soft.push({ span: { start, end }, plain: false, names: sells(names, sentence) ? names : NO_WORDS })
  }
  if (soft.length === 0) return plain
  return [...plain, ...soft].sort((one, other) => one.span.start - other.span.start)
}

const NO_WORDS: readonly Word[] = []

/** Whether anything tells what he has, cannot get or does not want: his profile, an earlier word of ours, or his own. */
const isKnown = ({ thread: { customer }, before, asked }: Reply, lexicon: Lexicon) =>
  before.length > 1 ||
  [customer?.products, customer?.unavailable].some(
    (products) => products !== undefined && products.length > 0,
  ) ||
  asked.some(({ text }) => ['have', 'declined', 'spares'].some((list) => lexicon.has(list, text)))

const asPlain = ({ span }: Offer): Pitch => ({ span, plain: true, names: [] })

const isSale = ({ kind }: Offer) => kind === 'upsell'

/** A pitch of an earlier message of ours. */
export type Offered = RelatedPlace & Pitch

/** Where we offered the same before: sold it, or asked whether to add what the customer had not spoken of. */
export function earlierOffer(
  { text: reply, before }: Reply,
  { span: offer, plain }: Pitch,
  lexicon: Lexicon,
): Offered | undefined {
  const things = wordsAround(reply, offer).filter(isThing)
  for (const { index, text, facts } of before.filter(isFromUs).toReversed()) {
    const pitches = [...facts.offers.filter(isSale).map(asPlain), ...softPitches(text, lexicon, plain)]
    const same = pitches.find(({ span }) => share(things, wordsAround(text, span)))
    if (!same) continue
    const raised =
      !plain &&
      before.some((turn) => turn.index < index && isFromCustomer(turn) && share(things, turn.text.words))
    return raised ? undefined : { message: index, ...same }
  }
  return undefined
}

/** What asks whether to add something; beside a plain offer now, what proposed it in any way. */
const softPitches = (text: Text, lexicon: Lexicon, plain: boolean) =>
  lexicon
    .find('proposes', text)
    .filter(({ start }) => plain || text.sentenceAt(start)?.mark === '?')
    .map(({ start, end }): Pitch => ({ span: { start, end }, plain: false, names: [] }))
