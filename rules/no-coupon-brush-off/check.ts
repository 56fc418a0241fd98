import type { Check, Reply, RuleContext, Span } from '../../src/types.ts'

/** A gift to somebody with a complaint, and beside it neither apology, explanation nor solution. */
export const check: Check = function* (reply, { lexicon }) {
  const { text, turn } = reply
  const gifts = lexicon.find('gift', text)
  if (gifts.length === 0 || !isBrushOff(reply, lexicon)) return
  const { apology, explanations, requests } = turn.facts
  if (apology.length + explanations.length + requests.length > 0) return

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
function isBrushOff({ thread, before, asked, text, facts }: Reply, lexicon: RuleContext['lexicon']): boolean {
  if (before.length === 0) return thread.template?.situation === 'complaint' || lexicon.has('amends', text)
  if (asked.some((turn) => lexicon.has('wanted', turn.text))) return false
  return facts.complaint !== undefined || facts.mood.value === 'upset' || facts.mood.value === 'angry'
}
