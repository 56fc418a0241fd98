import type { Check, Entity, Evidence, Lexicon, Match, Reply, Text } from '../../src/types.ts'

/** One finding when the customer points at what went before, and nothing in the reply does. */
export const check: Check = function* (reply, { lexicon }) {
  const { asked, text, turn, facts } = reply
  if (asked.length === 0 || text.language === 'und') return
  const pointed = pointedAt(reply, lexicon)
  if (pointed.length === 0 || isKnown(reply, lexicon) || repeats(reply)) return
  if (facts.mood.value === 'happy' || asked.at(-1)!.facts.closure) return
  if (turn.facts.solutions.length === 0 && turn.text.words.length < FEW) return
  const [first] = pointed
  yield {
    data: { past: first!.value },
    related: pointed.slice(0, 3).map(({ message, span }) => ({ message, span, messageId: 'evidence' })),
  }
}

/** A reply of fewer words is a nod in passing. */
const FEW = 3

interface Pointed extends Evidence {
  readonly value: string
}

/** Where the customer points at the past, in the messages answered now. */
function pointedAt({ asked, turn, facts: { mood } }: Reply, lexicon: Lexicon): readonly Pointed[] {
  const pointed: Pointed[] = []
  const isBad = mood.value === 'angry' || mood.value === 'upset' || turn.facts.apology.length > 0
  for (const { index, text, facts } of asked) {
    const told = lexicon.find('past', text)
    const again = lexicon.find('again', text)
    if (told.length + again.length === 0) continue
    const other = lexicon.find('other', text)
    const isFree = ({ start, end }: Match) => !other.some((one) => one.start < end && start < one.end)
    const wrong = new Set(facts.troubles.map(({ span }) => text.sentenceAt(span.start)))
    const isWrong = (match: Match) =>
      wrong.has(text.sentenceAt(match.start)) || (isBad && isHeadOrTail(match, text)) || denies(match, text)
    const before = told.filter(isFree)
    const matches = before.length > 0 ? before : again.filter((match) => isFree(match) && isWrong(match))
    for (const { start, end, value } of matches) pointed.push({ message: index, span: { start, end }, value })
  }
  return pointed
}

/** Whether the reply takes up a number, a date or a sum that the customer gave: it has been read. */
function repeats({ asked, text }: Reply): boolean {
  const said = new Set<string>()
  for (const { text } of asked)
    for (const entity of text.entities) if (tells(entity)) said.add(nameOf(entity))
  return said.size > 0 && text.entities.some((entity) => tells(entity) && said.has(nameOf(entity)))
}

/** A short number may be of anything: an error, a model, how many. */
const tells = ({ kind, value }: Entity) => kind !== 'name' && (kind !== 'number' || value.length >= LONG)

const nameOf = ({ kind, value }: Entity) => `${kind} ${value}`

/** Figures of a number that is an order's or a case's. */
const LONG = 4

/** The reply speaks of the past; to do a thing again, or before another, is no past. */
function isKnown({ text, turn }: Reply, lexicon: Lexicon): boolean {
  const later = lexicon.find('later', text)
  const known = lexicon
    .find('known', text)
    .filter((match) => !later.some((one) => one.start < match.end && match.start < one.end))
  if (known.length === 0) return false
  const anew = lexicon.find('anew', text)
  if (anew.length === 0) return true
  const steps = new Set(
    turn.facts.solutions
      .filter(({ kind }) => kind === 'step' || kind === 'ask')
      .map(({ span }) => text.sentenceAt(span.start)),
  )
  return known.some(
    (match) =>
      !steps.has(text.sentenceAt(match.start)) ||
      !anew.some((one) => one.start < match.end && match.start < one.end),
  )
}

/** First or last in a short sentence: «Опять холодный суп», "Cold soup again!" */
function isHeadOrTail({ start, from, to }: Match, text: Text): boolean {
  const sentence = text.sentenceAt(start)!
  if (sentence.mark === '?') return false
  return sentence.to - sentence.from <= SHORT && (from === sentence.from || to === sentence.to)
}

/** First in a sentence that tells of something that was not so: «Снова оставили не у той двери». */
function denies({ start, from }: Match, { words, sentences }: Text): boolean {
  const sentence = sentences[words[from]!.sentence]!
  return (
    sentence.mark !== '?' &&
    words[sentence.from]!.start === start &&
    words.slice(from, sentence.to).some(({ lexeme }) => lexeme.is.has('negation'))
  )
}

/** Words of an outcry. */
const SHORT = 8
