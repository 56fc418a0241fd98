import type { Check, Lexicon, Match, Reply, Turn } from '../../src/types.ts'

/** A gift to somebody with a complaint, and neither beside it nor before it an apology, explanation or solution. */
export const check: Check = function* (reply, { lexicon }) {
  const { text, turn } = reply
  const gifts = lexicon.find('gift', text)
  if (gifts.length === 0 || !isBrushOff(reply, lexicon)) return
  const { apology, explanations, requests } = turn.facts
  if (apology.length + explanations.length + requests.length > 0 || lexicon.has('remedy', text)) return
  if (solves(turn, gifts, lexicon) || wasAnswered(reply)) return
  yield {
    span: gifts[0]!,
    related: reply.facts.mood.cues.slice(0, 1).map((place) => ({ ...place, messageId: 'evidence' })),
  }
}

/** Something is done about the trouble in a sentence that is not about the gift. */
function solves({ text, facts }: Turn, gifts: readonly Match[], lexicon: Lexicon): boolean {
  const places = [...gifts, ...lexicon.find('usage', text), ...lexicon.find('amends', text)]
  const about = new Set(places.map(({ from }) => text.words[from]!.sentence))
  const partings = text.regions.filter(({ kind }) => kind === 'closing')
  return facts.solutions.some(
    ({ span }) =>
      !about.has(text.words[text.wordFrom(span.start)]!.sentence) &&
      !partings.some(({ start, end }) => start <= span.start && span.start < end),
  )
}

/** An earlier message of ours has owned up to the trouble or done something about it. */
const wasAnswered = ({ before }: Reply) =>
  before.some(
    ({ message, facts }) =>
      message.role === 'agent' &&
      !message.internal &&
      (facts.apology.length > 0 || facts.solutions.some(({ kind }) => kind === 'done' || kind === 'offer')),
  )

/** Whether the gift stands in for an answer: to a complaint that did not ask for it, or by its own words. */
function isBrushOff({ thread, before, asked, text, facts }: Reply, lexicon: Lexicon): boolean {
  if (before.length === 0) return thread.template?.situation === 'complaint' || lexicon.has('amends', text)
  if (asked.some((turn) => speaksOfGifts(turn) || lexicon.has('wanted', turn.text))) return false
  const { complaint, mood } = facts
  if (complaint !== undefined || mood.value === 'upset' || mood.value === 'angry') return true
  return mood.value === 'neutral' && asked.some((turn) => isTold(turn, lexicon))
}

/** Something that went wrong is told, be it only what was not so or how long it took, and nothing is asked that a gift might answer. */
const isTold = ({ message, text, facts }: Turn, lexicon: Lexicon): boolean =>
  message.role === 'customer' &&
  facts.closure === undefined &&
  (facts.troubles.length > 0 ||
    text.entities.some(({ kind }) => kind === 'duration') ||
    text.words.some(({ lexeme }) => lexeme.is.has('negation')) ||
    facts.severities.length > 0 ||
    lexicon.has('grief', text)) &&
  facts.questions.every(({ kind, type }) => kind === 'problem' || type === 'why')

const speaksOfGifts = ({ facts }: Turn): boolean => facts.matters.some(({ kind }) => kind === 'bonus')
