import type { Check, Lexicon, Reply, Span, Text, Turn, Word } from '../../src/types.ts'

/** One finding when a complaint stands and neither the reply nor, where nothing new is told, an earlier one of ours does anything about it. */
export const check: Check = function* (reply, { lexicon }) {
  if (reply.thread.template) {
    if (reply.thread.template.situation === 'complaint' && !solves(reply.turn))
      yield { messageId: 'template' }
    return
  }

  if (reply.asked.length === 0) return
  const { complaint, mood } = reply.facts
  const isToldOf =
    complaint?.fault === true && (complaint.plain || !lexicon.has('taste', reply.text)) && isOpen(reply)
  if (!(isToldOf || isOwned(reply, lexicon)) || helps(reply, lexicon)) return
  const evidence = complaint?.evidence ?? mood.cues
  yield { related: evidence.slice(0, 3).map((place) => ({ ...place, messageId: 'evidence' })) }
}

/** Whether our own regret shows that what was written last tells of a failure, in discontent or with a trouble or its cause named, and not of a matter of taste. */
function isOwned({ asked, turn, facts }: Reply, lexicon: Lexicon): boolean {
  const { value } = facts.mood
  if (value === 'happy' || turn.facts.apology.length === 0) return false
  const isNamed = asked.some(hasTrouble) || turn.facts.explanations.length > 0
  if (value === 'neutral' && (asked.some((each) => wonders(each, lexicon)) || !isNamed)) return false
  if (lexicon.has('taste', turn.text) || asked.some(({ text }) => lexicon.has('taste', text))) return false
  return asked.some((each) => tells(each.text) || (value !== 'neutral' && namesSide(each)))
}

const hasTrouble = ({ facts }: Turn) => facts.troubles.length > 0

/** What happened is told: a verb of doing in the past, in more words than an outburst has. */
const tells = ({ words }: Text) => words.length >= TALE && words.some(isDeed)

/** What is wrong is told without a verb: "cockroaches in the room". */
const namesSide = ({ text, facts }: Turn) => text.words.length >= LINE && facts.matters.length > 0

const isDeed = ({ lexeme: { is, stop } }: Word) => !stop && is.has('finite') && is.has('past')

/** So many words tell more than a feeling. */
const TALE = 6

/** So many words of an upset customer say what about. */
const LINE = 4

/** Whether what the customer wrote last tells of it, or gives what was asked, or data of a trouble, while nothing has been done. */
const isOpen = (reply: Reply): boolean => {
  const { asked, before, facts } = reply
  if (facts.airing?.kind === 'told' || isPutOff(reply)) return true
  return (
    asked.some(({ text, facts }) => text.entities.length + facts.details.length > 0) &&
    (before.some(asksFor) || asked.some(hasTrouble)) &&
    !before.some(puts)
  )
}

/** Whether all that is said to a customer who goes on, in discontent, is how sorry we are, and no more was ever done. */
const isPutOff = ({ asked, before, facts, turn }: Reply): boolean =>
  turn.facts.apology.length > 0 &&
  turn.facts.solutions.length + turn.facts.promises.length + turn.facts.parts.length === 0 &&
  facts.mood.value !== 'neutral' &&
  asked.some(({ text }) => text.words.length >= LINE) &&
  asked.at(-1)!.facts.closure === undefined &&
  !before.some(puts)

/** Whether anything is done, offered or asked, a call of ours announced, or told that shows a way; to one who asks what is so, whether that is told. */
const helps = ({ message, turn, asked }: Reply, lexicon: Lexicon) =>
  turn.text.language === 'und' ||
  (message.attachments?.length ?? 0) > 0 ||
  turn.facts.solutions.some(
    ({ kind, span }) =>
      kind !== 'news' ||
      turn.facts.deadlines.length > 0 ||
      showsWay(turn, span) ||
      asked.some((each) => wonders(each, lexicon)),
  ) ||
  (lexicon.has('call', turn.text) && turn.facts.promises.some(({ conditional }) => !conditional))

/** News of what will be, can be or is to be done, of what the customer has, or in a part of a message; what cannot be had, and beside an apology what only tells what happened, shows none. */
function showsWay({ text, facts }: Turn, { start, end }: Span): boolean {
  const { words, entities } = text
  if (facts.parts.some(({ span }) => span.end > start && span.start < end)) return true
  if (entities.some((entity) => WAYS.has(entity.kind) && entity.start >= start && entity.start < end))
    return true
  if (facts.refusals.some(({ span }) => span.start >= start && span.end <= end)) return false
  const told = words.slice(text.wordFrom(start), text.wordFrom(end - 1) + 1)
  if (told.some(({ lexeme: { is, stop } }) => is.has('future') || (stop && isModal(is)))) return true
  if (facts.apology.length > 0 && told.some(isPast) && !told.some(isNow)) return false
  if (told.some(({ lexeme: { is } }) => is.has('pronoun') && is.has('2per'))) return true
  return told.some((word, at) => isInfinitive(word) && !told.slice(Math.max(0, at - NEAR), at).some(isDenial))
}

const isInfinitive = ({ lexeme: { is } }: Word) => is.has('infinitive')

/** So many words before an infinitive a denial is of it. */
const NEAR = 3

const isDenial = ({ lexeme: { is } }: Word) => is.has('negation')

const isPast = ({ lexeme: { is } }: Word) => is.has('finite') && is.has('past')

const isNow = ({ lexeme: { is, stop } }: Word) => stop && is.has('present')

/** Will, can, would. */
const isModal = (is: Word['lexeme']['is']) => is.has('finite') && !is.has('present') && !is.has('past')

const WAYS: ReadonlySet<string> = new Set(['link', 'phone', 'email'])

/** He asks to know something, and does not only ask whether this is how it ought to be. */
function wonders({ text, facts }: Turn, lexicon: Lexicon): boolean {
  const outrages = lexicon.find('outrage', text)
  return facts.questions.some(
    ({ kind, rhetorical, span }) =>
      kind === 'question' &&
      !rhetorical &&
      !outrages.some(({ start }) => span.start <= start && start < span.end),
  )
}

/** Anything at all that may help. */
const solves = ({ text, facts }: Turn) => text.language === 'und' || facts.solutions.length > 0

/** A message of ours that asks for something. */
const asksFor = ({ message, facts }: Turn) =>
  message.role !== 'customer' && !message.internal && facts.solutions.some(({ kind }) => kind === 'ask')

/** A message of our people, no note, in which they do something themselves. */
const puts = ({ message, facts }: Turn) =>
  message.role === 'agent' &&
  !message.internal &&
  facts.solutions.some(({ kind }) => kind === 'done' || kind === 'offer')
