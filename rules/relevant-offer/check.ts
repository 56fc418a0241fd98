import type { Check, Lexicon, Offer, RelatedPlace, Reply, Span, Text, Turn, Word } from '../../src/types.ts'

/** A sentence that may sell: `plain`, the fact of offers says so; else only a thing that is had, refused or not to be had does. */
interface Pitch {
  readonly span: Span
  readonly plain: boolean
}

export const check: Check = function* (reply, { lexicon }) {
  if (!reply.before.some(isCustomer)) return
  const { text, thread } = reply
  const pitches = pitchesOf(reply, lexicon)
  if (pitches.length === 0) return
  const { products = [], unavailable = [] } = thread.customer ?? {}
  const wished = reply.asked.some((asked) => wishes(asked, lexicon))
  if (wished && unavailable.length === 0) return
  const priced = reply.asked.some((asked) => lexicon.has('priced', asked.text))
  const pressing = new Set(lexicon.find('pressing', text).map(({ from }) => text.words[from]!.sentence))

  const kinds = new Set(lexicon.find('generic', text).map(({ start }) => start))

  let pressed = false
  for (const [at, { span, plain }] of pitches.entries()) {
    const words = wordsAround(text, span)
    const names = (name: string) => isNamed(name, words, lexicon, text)
    const used = words.some(({ lexeme, start }) => lexeme.is.has('loct') && kinds.has(start))
    const barred = unavailable.find(
      (name) => names(name) && !reply.asked.some((asked) => isNamed(name, asked.text.words, lexicon, text)),
    )
    const owned =
      barred === undefined &&
      !used &&
      products.some((name) => names(name) && (plain || !isAskedFor(name, reply)))
    const told = owned || !plain || priced ? undefined : toldIn('have', reply, words, lexicon)
    const lacked = owned || told || !plain || priced ? undefined : toldIn('lack', reply, words, lexicon)
    const before = earlierOffer(reply, words, lexicon, plain)
    const spared = plain ? place(reply.before, 'spares', lexicon) : undefined
    const refused = spared ?? place(reply.before, 'declined', lexicon) ?? curtNo(reply.before, before)
    const again = before && refused && refused.message > before.message
    if (barred !== undefined) yield { messageId: 'unavailable', span, data: { product: barred } }
    else if (wished) continue
    else if (owned) yield { messageId: 'has', span }
    else if (told) yield { messageId: 'has', span, related: [{ ...told, messageId: 'owned' }] }
    else if (lacked) yield { messageId: 'lacks', span, related: [{ ...lacked, messageId: 'lacked' }] }
    else if (refused && (again || spared || (plain && isRefused(refused, reply, words))))
      yield { messageId: 'declined', span, related: [{ ...refused, messageId: 'refused' }] }
    else if (priced || isTheirMatter(reply, words)) continue
    else if (before && (plain || before.plain))
      yield { span, related: [{ message: before.message, span: before.span, messageId: 'first' }] }
    else if (
      plain &&
      !pressed &&
      (at > 0 || [0, 1].some((next) => pressing.has(sentenceOf(text, span) + next)))
    ) {
      pressed = true
      yield { messageId: 'pressing', span }
    }
  }
}

/** The customer himself speaks of getting something; what he has got is no wish. */
function wishes({ text }: Turn, lexicon: Lexicon): boolean {
  const wished = lexicon.find('asked', text)
  if (wished.length === 0) return false
  const had = lexicon.find('have', text)
  return wished.some(({ from, to }) => !had.some((has) => has.from < to && from < has.to))
}

/** Offers, and sentences that propose something, one a sentence, in order; what waits for the customer's change of mind proposes nothing. */
function pitchesOf({ text, turn, thread, before }: Reply, lexicon: Lexicon): readonly Pitch[] {
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

/** The customer's last words have one of the product's. */
const isAskedFor = (name: string, { asked }: Reply) =>
  partsOf(name).some((part) => asked.some(({ text }) => text.words.some(isOf(part))))

/** A sentence of the answer to an offer that begins with a no. */
function curtNo(turns: readonly Turn[], offer: RelatedPlace | undefined): RelatedPlace | undefined {
  if (!offer) return undefined
  const answers = turns.filter((turn) => isCustomer(turn) && turn.index > offer.message)
  for (const { index, text } of answers.filter(({ facts }) => facts.troubles.length === 0))
    for (const { from, start, end, mark, own } of text.sentences)
      if (own && mark !== '?' && text.words[from]?.lexeme.is.has('negation'))
        return { message: index, span: { start, end } }
  return undefined
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
  const parts = partsOf(name)
  const own = parts.filter((part) => !kinds.has(part))
  const wanted = own.length > 0 ? own : parts
  return wanted.length > 0 && wanted.every((part) => words.some(isOf(part)))
}

const partsOf = (name: string) =>
  name
    .toLowerCase()
    .split(' ')
    .filter((part) => part.length > 2)

const isOf =
  (part: string) =>
  ({ lexeme }: Word) =>
    lexeme.lemmas.includes(part) || isForm(lexeme.form, part)

/** One word in two forms: all but the ending is the same. */
function isForm(one: string, other: string): boolean {
  if (one === other) return true
  const [short, long] = one.length < other.length ? [one, other] : [other, one]
  const stem = long.length - ENDING
  return long.length - short.length < ENDING && stem >= STEM && short.startsWith(long.slice(0, stem))
}

/** Letters of an ending at most, and of what stands before it at least. */
const ENDING = 3
const STEM = 3

/** Where the customer says, and does not ask, that he has what the words name, or that it is nothing to him. */
function toldIn(
  list: 'have' | 'lack',
  { before, text }: Reply,
  words: readonly Word[],
  lexicon: Lexicon,
): RelatedPlace | undefined {
  const kinds = new Set(lexicon.find('generic', text).map(({ start }) => start))
  const things = words.filter((word) => isThing(word) && !kinds.has(word.start))
  for (const turn of before.filter(isCustomer))
    for (const { start, end } of lexicon.find(list, turn.text)) {
      if (list === 'lack' && turn.text.sentenceAt(start)?.mark === '?') continue
      if (share(things, wordsAround(turn.text, { start, end })))
        return { message: turn.index, span: { start, end } }
    }
  return undefined
}

/** The customer himself speaks of what the words name: no offer, but an answer. */
const isTheirMatter = ({ before }: Reply, words: readonly Word[]) =>
  before.some((turn) => isCustomer(turn) && share(words.filter(isThing), turn.text.words))

/** Whether the sentence in which the customer says no names what is offered. */
const isRefused = ({ message, span }: RelatedPlace, { before }: Reply, words: readonly Word[]) =>
  before.some(({ index, text }) => index === message && share(words.filter(isThing), wordsAround(text, span)))

/** Where we offered the same before: sold it, or asked whether to add what the customer had not spoken of. */
function earlierOffer(
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
