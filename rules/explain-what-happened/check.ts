import type {
  Check,
  Complaint,
  Evidence,
  Gravity,
  Lexeme,
  Lexicon,
  Reply,
  Sentence,
  Span,
  Text,
  Turn,
} from '../../src/types.ts'

/** One finding when a serious complaint is answered and part of the answer is missing: what happened, why, how it is put right. */
export const check: Check = function* (reply, { lexicon }) {
  if (reply.asked.length === 0 || reply.asked.at(-1)!.facts.closure) return
  if (reply.turn.facts.parts.length > 0 || reply.text.words.length < FEW) return
  const complaint = complaintOf(reply)
  if (!complaint) return
  const grave = gravity(reply, complaint)
  if (grave.length === 0 || isUnderWay(reply.turn, lexicon) || isCollecting(reply.turn, lexicon)) return

  const since = complaint.evidence[0]!.message
  const told = [...reply.before.filter((turn) => turn.index > since && isOurs(turn)), reply.turn]
  const news = told.map((turn) => newsOf(turn, lexicon))
  const isStory = news.some(({ past, present }) => past + present > 0)
  const isExplained = told.some(saysWhy)
  const isRight =
    told.some((turn) => putsRight(turn, lexicon)) ||
    news.some(({ past, present, mended }) => present + mended > 0 || past > (isExplained ? 0 : 1))
  const missing = [
    ...(isStory || told.some((turn) => namesIt(turn, reply, complaint.evidence)) ? [] : ['what']),
    ...(isStory || isExplained ? [] : ['why']),
    ...(isRight ? [] : ['fix']),
  ]
  if (missing.length === 0 || (isRight && tellsRule(reply.turn, lexicon))) return
  yield {
    ...(missing.length < PARTS && { messageId: missing.join('-') }),
    related: grave.slice(0, 3).map((place) => ({ ...place, messageId: 'evidence' })),
  }
}

/** The complaint; calm words of harm are one too where the reply itself apologises. */
function complaintOf({ facts, turn, asked }: Reply): Pick<Complaint, 'evidence'> | undefined {
  if (facts.complaint || facts.mood.value === 'happy' || turn.facts.apology.length === 0)
    return facts.complaint
  const evidence = asked.flatMap(({ index, facts }) =>
    facts.severities.filter(({ kind }) => HARM.has(kind)).map(({ span }) => ({ message: index, span })),
  )
  return evidence.length > 0 ? { evidence } : undefined
}

const HARM: ReadonlySet<Gravity['kind']> = new Set(['money', 'health', 'data'])

/** Facts are being collected, and it is said until when or where; or the customer is sent to where they are. */
const isCollecting = ({ text, facts }: Turn, lexicon: Lexicon): boolean =>
  lexicon.has('directed', text) ||
  ((facts.links.length > 0 || facts.deadlines.some(({ kind }) => kind !== 'vague')) &&
    lexicon.has('collecting', text))

/** Fewer words are no answer to anything. */
const FEW = 4

/** What happened, why, how it is put right. */
const PARTS = 3

/** What makes the complaint serious, in the messages that make it and are answered now. */
function gravity({ asked }: Reply, { evidence }: Pick<Complaint, 'evidence'>): readonly Evidence[] {
  const messages = new Set(evidence.map(({ message }) => message))
  return asked
    .filter(({ index }) => messages.has(index))
    .flatMap(({ index, facts: { severities, troubles } }) =>
      severities
        .filter(({ kind }) => HARM.has(kind) || troubles.length > 0)
        .map(({ span }) => ({ message: index, span })),
    )
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

/** "If you cancel in May, it ends in June": how it goes is told, and the case falls under it. */
const tellsRule = ({ text, facts }: Turn, lexicon: Lexicon): boolean =>
  facts.apology.length === 0 && lexicon.has('rule', text)

const saysWhy = ({ facts }: Turn) => facts.explanations.some(({ part }) => part === 'why')

/** How many sentences tell something else: in the past, it may well be the cause, and what is told behind the cause, or in words of putting right, the way out; of the present, it may be either. */
function newsOf({ text, facts }: Turn, lexicon: Lexicon) {
  const spoken = facts.solutions.filter(({ kind }) => kind !== 'news').map(({ span }) => span)
  const explained = facts.explanations.map(({ span }) => span)
  const taken = sentencesOf([...explained, ...spoken, ...facts.apology, ...lexicon.find('idle', text)], text)
  const remedies = sentencesOf(lexicon.find('remedy', text), text)
  const told = text.sentences.filter(
    (one) => one.own && one.mark !== '?' && !taken.has(one) && isPast(one, text),
  )
  const mended = told.filter((one) => remedies.has(one)).length
  const news = new Set(
    facts.solutions.filter(({ kind }) => kind === 'news').map(({ span }) => text.sentenceAt(span.start)!),
  )
  const present = [...news].filter((sentence) => !taken.has(sentence) && !isPast(sentence, text)).length
  return { past: told.length - mended, present, mended }
}

const isPast = ({ from, to }: Sentence, { words }: Text): boolean =>
  words.slice(from, to).some(({ lexeme: { is, stop } }, at) => {
    if (stop || !is.has('past') || !is.has('finite')) return false
    return at === 0 || !isHelper(words[from + at - 1]!.lexeme)
  })

/** "will be returned", "is returned": told of nothing that was. */
const isHelper = ({ is, stop }: Lexeme) => stop && (is.has('infinitive') || is.has('present'))

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
