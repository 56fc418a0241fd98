import type { Check, Lexicon, Reply, Span, Turn } from '../../src/types.ts'

/** A gift to somebody with a complaint, and beside it neither apology, explanation nor solution. */
export const check: Check = function* (reply, { lexicon }) {
  const { text, turn } = reply
  const gifts = lexicon.find('gift', text)
  if (gifts.length === 0 || !isBrushOff(reply, lexicon)) return
  const { apology, explanations, requests } = turn.facts
  if (apology.length + explanations.length + requests.length > 0 || lexicon.has('remedy', text)) return

  const besides = [...lexicon.find('usage', text), ...lexicon.find('amends', text)]
  const about = new Set([...gifts, ...besides].map(({ from }) => text.words[from]!.sentence))
  const solves = ({ start }: Span) => !about.has(text.words[text.wordFrom(start)]!.sentence)
  if (turn.facts.solutions.some(({ span }) => solves(span))) return
  const { mood } = reply.facts
  yield {
    span: gifts[0]!,
    related: mood.cues.slice(0, 1).map((place) => ({ ...place, messageId: 'evidence' })),
  }
}

/** Whether the gift stands in for an answer: to a complaint that did not ask for it, or by its own words. */
function isBrushOff({ thread, before, asked, text, facts }: Reply, lexicon: Lexicon): boolean {
  if (before.length === 0) return thread.template?.situation === 'complaint' || lexicon.has('amends', text)
  if (asked.some((turn) => lexicon.has('wanted', turn.text) || speaksOfGifts(turn))) return false
  const { complaint, mood } = facts
  if (complaint !== undefined || mood.value === 'upset' || mood.value === 'angry') return true
  return mood.value === 'neutral' && asked.some((turn) => isTold(turn, lexicon))
}

/** Something that went wrong is told, and nothing is asked that a gift might answer. */
const isTold = ({ message, text, facts }: Turn, lexicon: Lexicon): boolean =>
  message.role === 'customer' &&
  facts.closure === undefined &&
  facts.questions.every(({ kind, type }) => kind === 'problem' || type === 'why') &&
  (facts.troubles.length > 0 || lexicon.has('grief', text))

const speaksOfGifts = ({ facts }: Turn): boolean => facts.matters.some(({ kind }) => kind === 'bonus')
