import type {
  Check,
  Complaint,
  Evidence,
  Lexicon,
  Reply,
  Sentence,
  Span,
  Text,
  Turn,
  Word,
} from '../../src/types.ts'

/** One finding when a serious complaint is answered and part of the answer is missing: what happened, why, how it is put right. */
export const check: Check = function* (reply, { lexicon }) {
  if (reply.asked.length === 0) return
  const { complaint } = reply.facts
  if (!complaint) return
  const grave = gravity(reply, complaint)
  if (grave.length === 0 || isUnderWay(reply.turn, lexicon) || lexicon.has('collecting', reply.text)) return

  const since = complaint.evidence[0]!.message
  const told = [...reply.before.filter((turn) => turn.index > since && isOurs(turn)), reply.turn]
  if (told.some((turn) => hasNews(turn, lexicon))) return
  const why = told.some((turn) => saysWhy(turn, lexicon))
  const missing = [
    ...(why || told.some((turn) => namesIt(turn, reply, complaint.evidence)) ? [] : ['what']),
    ...(why ? [] : ['why']),
    ...(told.some((turn) => putsRight(turn, lexicon)) ? [] : ['fix']),
  ]
  if (missing.length === 0) return
  yield {
    ...(missing.length < PARTS && { messageId: missing.join('-') }),
    related: grave.slice(0, 3).map((place) => ({ ...place, messageId: 'evidence' })),
  }
}

/** What happened, why, how it is put right. */
const PARTS = 3

/** What makes the complaint serious, in the messages that make it and are answered now. */
function gravity({ asked }: Reply, { evidence }: Complaint): readonly Evidence[] {
  const messages = new Set(evidence.map(({ message }) => message))
  return asked
    .filter(({ index }) => messages.has(index))
    .flatMap(({ index, facts }) => facts.severities.map(({ span }) => ({ message: index, span })))
}

/** The reply asks for what it needs, or has something tried: the answer is still to come. */
function isUnderWay({ text, facts }: Turn, lexicon: Lexicon): boolean {
  const courtesies = sentencesOf([...facts.apology, ...lexicon.find('provided', text)], text)
  return facts.solutions.some(
    ({ kind, span }) => (kind === 'ask' || kind === 'step') && !courtesies.has(text.sentenceAt(span.start)),
  )
}

const sentencesOf = (spans: readonly Span[], text: Text): ReadonlySet<Sentence | undefined> =>
  new Set(spans.map(({ start }) => text.sentenceAt(start)))

/** Whether a message says what happened, or calls the trouble by its name. */
function namesIt({ text, facts }: Turn, { before }: Reply, evidence: readonly Evidence[]): boolean {
  if (facts.explanations.length > 0 || facts.troubles.length > 0) return true
  const topics = new Set(text.words.flatMap(({ own, lexeme }) => (own && !lexeme.stop ? lexeme.topics : [])))
  return evidence.slice(0, MOST).some(({ message, span }) => {
    const turn = before.find(({ index }) => index === message)
    return turn !== undefined && wordsIn(turn.text, span).some((word) => word.some((one) => topics.has(one)))
  })
}

/** So many places are looked at for a word that the reply shares. */
const MOST = 30

const wordsIn = (text: Text, { start, end }: Evidence['span']) =>
  text.words
    .slice(text.wordFrom(start), text.wordFrom(end - 1) + 1)
    .filter(({ lexeme }) => !lexeme.stop)
    .map(({ lexeme }) => lexeme.topics)

function saysWhy({ text, facts }: Turn, lexicon: Lexicon): boolean {
  if (facts.explanations.some(({ part }) => part === 'why')) return true
  const deeds = text.sentences.filter((sentence) => tellsDeed(sentence, text))
  if (deeds.length === 0) return false
  const remedies = sentencesOf(
    [
      ...facts.solutions.filter(({ kind }) => kind !== 'news').map(({ span }) => span),
      ...lexicon.find('remedy', text),
    ],
    text,
  )
  return deeds.some((sentence) => !remedies.has(sentence))
}

/** «Касса потеряла связь и повторила платёж»: somebody or something did something to something. */
function tellsDeed({ from, to, own, mark }: Sentence, { words }: Text): boolean {
  if (!own || mark === '?') return false
  for (let at = from + 1; at < to - 1; at++) {
    if (!isDeed(words[at]!) || words[at]!.border !== 'none' || !isDoer(words[at - 1]!)) continue
    if (words[at + 1]!.border === 'none' && isDoneTo(words[at + 1]!)) return true
  }
  return false
}

const isDeed = ({ lexeme: { is, stop } }: Word) => !stop && is.has('finite') && is.has('past')

const isDoer = ({ lexeme: { is, may } }: Word) => is.has('noun') && may.has('nomn')

const isDoneTo = ({ lexeme: { is, may } }: Word) => is.has('noun') && may.has('accs')

/** Something is told that may well be the cause, or the way out. */
function hasNews({ text, facts }: Turn, lexicon: Lexicon): boolean {
  const explained = sentencesOf(
    [...facts.explanations.map(({ span }) => span), ...lexicon.find('idle', text)],
    text,
  )
  return facts.solutions.some(
    ({ kind, span }) => kind === 'news' && !explained.has(text.sentenceAt(span.start)),
  )
}

/** What was done or will be; in a sentence about what happened that is part of the story, unless a word of putting right stands there. */
function putsRight({ text, facts }: Turn, lexicon: Lexicon): boolean {
  const story = sentencesOf(
    facts.explanations.map(({ span }) => span),
    text,
  )
  const remedies = sentencesOf(lexicon.find('remedy', text), text)
  return facts.solutions.some(({ kind, span }) => {
    const sentence = text.sentenceAt(span.start)
    return (kind === 'done' || kind === 'offer') && (!story.has(sentence) || remedies.has(sentence))
  })
}

/** Written by our people, and no note. */
const isOurs = ({ message }: Turn) => message.role === 'agent' && !message.internal
