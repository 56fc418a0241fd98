import type { Check, Complaint, Evidence, Lexicon, Reply, Span, Text, Turn, Word } from '../../src/types.ts'

/** One finding when a complaint stands and neither the reply nor, where nothing new is told, an earlier one of ours does anything about it. */
export const check: Check = function* (reply, { lexicon }) {
  if (reply.thread.template) {
    if (reply.thread.template.situation === 'complaint' && !solves(reply.turn))
      yield { messageId: 'template' }
    return
  }

  if (reply.asked.length === 0) return
  const { complaint, mood } = reply.facts
  const isToldOf = complaint?.fault === true && isOpen(reply, complaint)
  if (!(isToldOf || isOwned(reply, lexicon)) || helps(reply)) return
  const evidence = complaint?.evidence ?? mood.cues
  yield { related: evidence.slice(0, 3).map((place) => ({ ...place, messageId: 'evidence' })) }
}

/** Whether our own regret shows that what was written last tells of a failure, in discontent or with a trouble named, and not of a matter of taste. */
function isOwned({ asked, turn, facts }: Reply, lexicon: Lexicon): boolean {
  if (facts.mood.value === 'happy') return false
  if (facts.mood.value === 'neutral' && (asked.some(asks) || !asked.some(hasTrouble))) return false
  if (turn.facts.apology.length === 0 || lexicon.has('taste', turn.text)) return false
  return asked.some(({ text }) => tells(text)) && !asked.some(({ text }) => lexicon.has('taste', text))
}

const hasTrouble = ({ facts }: Turn) => facts.troubles.length > 0

/** What happened is told: a verb of doing in the past, in more words than an outburst has. */
const tells = ({ words }: Text) => words.length >= TALE && words.some(isDeed)

const isDeed = ({ lexeme: { is, stop } }: Word) => !stop && is.has('finite') && is.has('past')

/** So many words tell more than a feeling. */
const TALE = 6

/** Whether what the customer wrote last tells of the trouble or of its mood, or gives what was asked while nothing has been done. */
function isOpen({ asked, before, facts }: Reply, { evidence }: Complaint): boolean {
  const since = asked[0]!.index
  const isNew = ({ message }: Evidence) => message >= since
  if (evidence.some(isNew) || facts.mood.cues.some(isNew)) return true
  return (
    asked.some(({ text, facts }) => text.entities.length + facts.details.length > 0) && !before.some(puts)
  )
}

/** Whether anything is done, offered or asked, or told that shows a way; to one who asks what is so, whether that is told. */
const helps = ({ turn, asked }: Reply) =>
  turn.text.language === 'und' ||
  turn.facts.solutions.some(
    ({ kind, span }) =>
      kind !== 'news' || turn.facts.deadlines.length > 0 || showsWay(turn, span) || asked.some(asks),
  )

/** News of what will be, can be or is to be done, of what the customer has, or in a part of a message. */
function showsWay({ text, facts }: Turn, { start, end }: Span): boolean {
  const { words, entities } = text
  if (facts.parts.some(({ span }) => span.end > start && span.start < end)) return true
  if (entities.some((entity) => WAYS.has(entity.kind) && entity.start >= start && entity.start < end))
    return true
  for (let at = text.wordFrom(start); at < words.length && words[at]!.start < end; at++) {
    const { lexeme } = words[at]!
    if (lexeme.is.has('future') || lexeme.is.has('infinitive')) return true
    if (lexeme.is.has('pronoun') && lexeme.is.has('2per')) return true
    if (lexeme.stop && lexeme.is.has('finite') && !lexeme.is.has('present') && !lexeme.is.has('past'))
      return true
  }
  return false
}

const WAYS: ReadonlySet<string> = new Set(['link', 'phone', 'email'])

const asks = ({ facts }: Turn) =>
  facts.questions.some(({ kind, rhetorical }) => kind === 'question' && !rhetorical)

/** Anything at all that may help. */
const solves = ({ text, facts }: Turn) => text.language === 'und' || facts.solutions.length > 0

/** A message of our people, no note, in which they do something themselves. */
const puts = ({ message, facts }: Turn) =>
  message.role === 'agent' &&
  !message.internal &&
  facts.solutions.some(({ kind }) => kind === 'done' || kind === 'offer')
