import type { Check, Cue, Evidence, Lexicon, Reply, Span, Text, Turn, TurnFacts } from '../../src/types.ts'

/** One finding when the case is open and the reply neither does, asks, offers nor announces anything. */
export const check: Check = function* (reply, { lexicon }) {
  if (reply.asked.length === 0 || reply.text.language === 'und' || reply.message.attachments?.length) return
  const still = lexicon.find('still', reply.text)
  const idle = [...still, ...lexicon.find('unknown', reply.text)]
  if (goesOn(reply.turn, idle)) return
  const open = openCase(reply, lexicon, idle)
  if (open.length === 0) return
  if (reply.facts.mood.value === 'happy' || isOutcry(reply, lexicon) || showsNext(reply, lexicon)) return
  if (reply.turn.facts.parts.length > 0 || (still.length === 0 && lexicon.has('banter', reply.text))) return
  if (idle.length === 0 && (informs(reply, lexicon) || explains(reply) || reply.before.some(showedTheWay)))
    return
  if (still.length === 0 && isIdea(reply, lexicon)) return

  const related = open.slice(0, 3).map((place) => ({ ...place, messageId: 'evidence' }))
  const last = still.at(-1)
  if (last) yield { messageId: 'still', span: last, related }
  else yield { related }
}

/**
 * Discontent is spoken out and nothing is asked to be done: such a complaint wants a solution, which is more than a next step;
 * where a plain failure is told in strong words, and no more than that, both are wanted.
 */
const isOutcry = ({ asked, facts: { complaint, mood } }: Reply, lexicon: Lexicon) =>
  mood.cues.some(({ kind }) => OUTSPOKEN.has(kind) && !(kind === 'strong' && complaint?.plain)) &&
  asked.every(
    ({ text, facts: { questions } }) =>
      !lexicon.has('mend', text) && questions.every(({ kind }) => kind !== 'request'),
  )

const OUTSPOKEN: ReadonlySet<Cue['kind']> = new Set(['angry', 'shout', 'strong', 'mark'])

/** Words that say what comes, a command to be run, or a path through menus. */
const showsNext = ({ text }: Reply, lexicon: Lexicon) =>
  text.regions.some(({ kind }) => kind === 'code') || text.value.includes('→') || lexicon.has('next', text)

/** Whether anything is done, asked, offered, promised or dated, beside words that the case is still where it was. */
function goesOn({ text, facts }: Turn, still: readonly Span[]): boolean {
  if (facts.promises.length > 0) return true
  const idle = new Set(still.map(({ start }) => text.sentenceAt(start)))
  return facts.solutions.some(({ span, kind }) => {
    if (kind === 'ask' || kind === 'step') return true
    if (kind === 'news' || idle.has(text.sentenceAt(span.start))) return false
    return kind !== 'done' || !isMishap(span, text, facts)
  })
}

/** What was done is what went wrong: it tells why ("found that …"), or did not do it («вложили не тот товар»). */
const isMishap = ({ start, end }: Span, text: Text, { explanations, troubles }: TurnFacts) =>
  explanations.some(({ span }) => span.start === start && end < span.end) ||
  troubles.some(({ span }) => {
    const at = text.wordFrom(span.start)
    return text.words[at]!.lexeme.is.has('negation') && at === text.wordFrom(start) + 1
  })

/** A wish for the future that is taken down as one: no case is open. */
const isIdea = ({ asked, text, facts }: Reply, lexicon: Lexicon) =>
  facts.complaint === undefined &&
  lexicon.has('idea', text) &&
  asked.every(({ facts: { troubles } }) => troubles.length === 0)

const NO_COMPLAINT = { evidence: [], fault: false }

/** Where the customer tells of trouble in the messages answered now; to a reply that is idle or says nothing also whatever he wants done. */
function openCase(reply: Reply, lexicon: Lexicon, idle: readonly Span[]): readonly Evidence[] {
  const { asked, facts } = reply
  if (asked.at(-1)?.facts.closure) return []
  const since = asked[0]!.index
  const { evidence, fault } = facts.complaint ?? NO_COMPLAINT
  const complaint = fault ? evidence.filter(({ message }) => message >= since) : []
  if (complaint.length > 0) return complaint
  const told = facts.coverage.filter(({ question: { kind } }) => kind !== 'question')
  const troubles = asked.flatMap(({ index, facts: { troubles } }) =>
    troubles.map(({ span }) => ({ message: index, span })),
  )
  const stuck = () =>
    asked.flatMap(({ index, text }) =>
      lexicon.find('stuck', text).map(({ start, end }) => ({ message: index, span: { start, end } })),
    )
  const isMute = saysNothing(reply.turn, idle)
  if (idle.length > 0) {
    if (troubles.length > 0) return troubles
    const open = told.filter(
      ({ state, question: { kind } }) => state !== 'answered' || (isMute && kind === 'request'),
    )
    return open.length > 0 ? open.map(({ question: { span }, message }) => ({ message, span })) : stuck()
  }
  if (facts.plights.length > 0) return facts.plights
  const still = stuck()
  if (still.length > 0) return still
  const wanted = isMute ? told.filter(({ question: { kind } }) => kind === 'request') : []
  return wanted.length > 0
    ? wanted.map(({ question: { span }, message }) => ({ message, span }))
    : pitied(reply, lexicon)
}

/** Whether nothing is told but that the case is where it was. */
function saysNothing({ text, facts }: Turn, idle: readonly Span[]): boolean {
  const sentences = new Set(idle.map(({ start }) => text.sentenceAt(start)))
  return facts.solutions.every(({ span }) => sentences.has(text.sentenceAt(span.start)))
}

/** What the customer begins with, where we ourselves apologise for it, or name it, and he asks for nothing but to have it put right. */
function pitied({ asked, turn: { facts } }: Reply, lexicon: Lexicon): readonly Evidence[] {
  if (facts.apology.length === 0 && facts.troubles.length === 0) return []
  if (asked.some((turn) => asksMore(turn, lexicon.find('mend', turn.text)))) return []
  return asked.slice(-1).flatMap(({ index, text: { sentences } }) =>
    sentences
      .filter(({ own }) => own)
      .slice(0, 1)
      .map(({ start, end }) => ({ message: index, span: { start, end } })),
  )
}

/** Whether he asks for anything else than to look into it. */
const asksMore = ({ facts: { questions } }: Turn, mending: readonly Span[]) =>
  questions.some(({ kind, span }) => kind !== 'problem' && !mending.some((one) => holds(span, one)))

const holds = (outer: Span, { start, end }: Span) => outer.start <= start && end <= outer.end

/**
 * A question is answered with what is so, or it is told what cannot be; to one who tells of his trouble nothing else is a way
 * out, and a regret that tells what happened does not say where, how or when.
 */
function informs({ asked, text, turn: { facts }, facts: { complaint } }: Reply, lexicon: Lexicon): boolean {
  if (lexicon.has('limit', text)) return true
  if (facts.solutions.length + facts.explanations.length === 0) return false
  const missed =
    complaint?.fault === true &&
    facts.apology.length > 0 &&
    facts.solutions.every(({ kind }) => kind === 'news')
  return asked.some(({ text, facts: { questions } }) => {
    const mending = lexicon.find('mend', text)
    return questions.some(
      ({ kind, type, rhetorical, span }) =>
        kind === 'question' &&
        !rhetorical &&
        !(missed && WAYS.has(type)) &&
        !mending.some((one) => holds(span, one)),
    )
  })
}

/** Who tells calmly that something does not work learns how it works. */
const explains = ({ turn, facts: { complaint, lessons } }: Reply): boolean =>
  complaint?.fault !== true && turn.facts.apology.length === 0 && lessons.length > 0

/** Questions that a tale of what happened does not answer. */
const WAYS: ReadonlySet<string> = new Set(['where', 'how', 'when', 'howlong'])

/** A message of ours that said what was to come, or why it is so: what follows may be no more than a kind word. */
const showedTheWay = ({ message, facts }: Turn) =>
  message.role === 'agent' &&
  !message.internal &&
  (facts.explanations.length > 0 || facts.solutions.some(({ kind }) => kind === 'step' || kind === 'offer'))
