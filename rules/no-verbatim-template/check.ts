import type { Check, Evidence, Lexicon, Reply, Span } from '../../src/types.ts'

export const check: Check = function* (reply, { lexicon, settings }) {
  if (!settings.templates?.length || reply.asked.length === 0) return
  const { facts } = reply
  const { verbatim } = facts
  if (!verbatim || acknowledges(verbatim.span, reply, lexicon)) return
  const { span, id } = verbatim
  const data = { id: id ?? '' }
  const upset = complaintIn(reply)
  if (upset) {
    yield {
      messageId: id === undefined ? 'default' : 'named',
      span,
      data,
      related: upset.map((place) => ({ ...place, messageId: 'complaint' })),
    }
    return
  }
  const { coverage } = facts
  if (!isOffTopic(reply)) return
  yield {
    messageId: id === undefined ? 'offTopic' : 'namedOffTopic',
    span,
    data,
    related: coverage.map(({ question, message }) => ({ message, span: question.span, messageId: 'asked' })),
  }
}

/** No question shares a word with the reply, and they are not found answered or are about other sides of the service. */
function isOffTopic({ asked, turn, facts }: Reply): boolean {
  const { coverage } = facts
  if (coverage.length === 0 || coverage.some(({ overlap }) => overlap > 0)) return false
  if (coverage.every(({ state }) => state === 'not-found')) return true
  const about = new Set(turn.facts.matters.map(({ kind }) => kind))
  const wanted = asked.flatMap(({ facts }) => facts.matters)
  return about.size > 0 && wanted.length > 0 && !wanted.some(({ kind }) => about.has(kind))
}

/** Where the customer complains, one place a message. */
function complaintIn({ facts }: Reply): readonly Evidence[] | undefined {
  const { complaint, mood } = facts
  const sad = mood.value === 'angry' || mood.value === 'upset'
  if (!complaint && !sad) return undefined
  const places = complaint?.evidence ?? mood.cues
  return places.filter(({ message }, at) => places.findIndex((one) => one.message === message) === at)
}

/** A few words, or a few sentences of which each only thanks or says that the message has come. */
function acknowledges({ start, end }: Span, { text }: Reply, lexicon: Lexicon): boolean {
  const words = text.wordFrom(end - 1) + 1 - text.wordFrom(start)
  if (words <= FEW) return true
  const idle = lexicon.find('acknowledges', text)
  return (
    words <= SHORT &&
    text.sentences
      .filter((sentence) => sentence.own && sentence.end > start && sentence.start < end)
      .every((sentence) => idle.some((place) => place.end > sentence.start && place.start < sentence.end))
  )
}

/** Words of a "thank you, we are on it". */
const FEW = 5

/** Words of an acknowledgement. */
const SHORT = 30
