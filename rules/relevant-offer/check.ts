import type { Check, Lexicon, Offer, RelatedPlace, Reply, Span, Text, Turn, Word } from '../../src/types.ts'

export const check: Check = function* (reply, { lexicon }) {
  if (!reply.before.some(isCustomer)) return
  const { text, turn, thread } = reply
  const offers = turn.facts.offers.filter(isSale)
  if (offers.length === 0 || reply.asked.some((asked) => lexicon.has('asked', asked.text))) return
  const pressing = new Set(lexicon.find('pressing', text).map(({ from }) => text.words[from]!.sentence))

  let pressed = false
  for (const [at, offer] of offers.entries()) {
    const { span } = offer
    const words = wordsAround(text, span)
    const unavailable = thread.customer?.unavailable?.find((name) => isNamed(name, words, lexicon, text))
    const owned = thread.customer?.products?.some((name) => isNamed(name, words, lexicon, text))
    const told = owned ? undefined : toldOwned(reply, words, lexicon)
    const refused = place(reply.before, 'declined', lexicon)
    const before = earlierOffer(reply, words)
    if (unavailable !== undefined) yield { messageId: 'unavailable', span, data: { product: unavailable } }
    else if (owned) yield { messageId: 'has', span }
    else if (told) yield { messageId: 'has', span, related: [{ ...told, messageId: 'owned' }] }
    else if (refused && ((before && refused.message > before.message) || isRefused(refused, reply, words)))
      yield { messageId: 'declined', span, related: [{ ...refused, messageId: 'refused' }] }
    else if (isTheirMatter(reply, words)) continue
    else if (before) yield { span, related: [{ ...before, messageId: 'first' }] }
    else if (!pressed && (at > 0 || [0, 1].some((next) => pressing.has(sentenceOf(text, span) + next)))) {
      pressed = true
      yield { messageId: 'pressing', span }
    }
  }
}

const isCustomer = ({ message }: Turn) => message.role === 'customer'

const isSale = ({ kind }: Offer) => kind === 'upsell'

const sentenceOf = (text: Text, { start }: Span) => text.words[text.wordFrom(start)]!.sentence

/** The words of the sentence that a span stands in. */
function wordsAround(text: Text, { start }: Span): readonly Word[] {
  const sentence = text.sentenceAt(start)!
  return text.words.slice(sentence.from, sentence.to)
}

const isThing = ({ lexeme: { stop, is } }: Word) =>
  !stop && !is.has('verb') && !is.has('adverb') && !is.has('numeral') && !is.has('interjection')

/** Whether the sentence has all words of a product's name; the kind of product may be left out where more tells it. */
function isNamed(name: string, words: readonly Word[], lexicon: Lexicon, text: Text): boolean {
  const kinds = new Set(lexicon.find('generic', text).flatMap(({ from }) => text.words[from]!.lexeme.lemmas))
  const parts = name
    .toLowerCase()
    .split(' ')
    .filter((part) => part.length > 2)
  const own = parts.filter((part) => !kinds.has(part))
  const wanted = own.length > 0 ? own : parts
  const stands = (part: string) =>
    words.some(({ lexeme }) => lexeme.form === part || lexeme.lemmas.includes(part))
  return wanted.length > 0 && wanted.every(stands)
}

/** Where the customer says that he has what the words name. */
function toldOwned(
  { before, text }: Reply,
  words: readonly Word[],
  lexicon: Lexicon,
): RelatedPlace | undefined {
  const kinds = new Set(lexicon.find('generic', text).map(({ start }) => start))
  const things = words.filter((word) => isThing(word) && !kinds.has(word.start))
  for (const turn of before.filter(isCustomer))
    for (const { start, end } of lexicon.find('have', turn.text))
      if (share(things, wordsAround(turn.text, { start, end })))
        return { message: turn.index, span: { start, end } }
  return undefined
}

/** The customer himself speaks of what the words name: no offer, but an answer. */
const isTheirMatter = ({ before }: Reply, words: readonly Word[]) =>
  before.some((turn) => isCustomer(turn) && share(words.filter(isThing), turn.text.words))

/** Whether the sentence in which the customer says no names what is offered. */
const isRefused = ({ message, span }: RelatedPlace, { before }: Reply, words: readonly Word[]) =>
  share(words.filter(isThing), wordsAround(before[message]!.text, span))

/** Where we offered the same before. */
function earlierOffer({ before }: Reply, words: readonly Word[]): RelatedPlace | undefined {
  for (const turn of before.toReversed()) {
    if (turn.message.role !== 'agent' || turn.message.internal) continue
    const same = turn.facts.offers
      .filter(isSale)
      .find(({ span }) => share(words.filter(isThing), wordsAround(turn.text, span)))
    if (same) return { message: turn.index, span: same.span }
  }
  return undefined
}

const share = (one: readonly Word[], other: readonly Word[]) =>
  one.some(({ lexeme }) => other.some((word) => isThing(word) && word.lexeme.lemmas[0] === lexeme.lemmas[0]))

/** The last place in the customer's words where a list stands. */
function place(turns: readonly Turn[], list: string, lexicon: Lexicon): RelatedPlace | undefined {
  for (const { index, text, message } of turns.toReversed()) {
    if (message.role !== 'customer') continue
    const [first] = lexicon.find(list, text)
    if (first) return { message: index, span: { start: first.start, end: first.end } }
  }
  return undefined
}
