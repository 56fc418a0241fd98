import type { Check, Lexicon, Match, Reply, RuleContext, Text } from '../../src/types.ts'

/** Each hedged commitment of a reply that does not say when it will be sure; to praise no commitment is owed. */
export const check: Check = function* (reply, context) {
  const hedges = hedgesIn(reply.text, context.lexicon)
  if (hedges.length === 0 || clearsUp(reply, context, hedges)) return
  if (reply.asked.length > 0 && reply.facts.mood.value === 'happy') return
  for (const span of hedges) yield { span }
}

/** All but what may suit the customer, and what is possible. */
function hedgesIn(text: Text, lexicon: Lexicon): readonly Match[] {
  const hedges = lexicon.find('hedge', text)
  if (hedges.length === 0) return hedges
  const fine = lexicon.find('fine', text)
  return hedges.filter((hedge) => !fine.some((one) => one.from < hedge.to && hedge.from < one.to))
}

/** "We will know more by 6 pm": somebody finds out or tells, in a sentence with a firm time, outside the hedge itself. */
function clearsUp({ text, turn }: Reply, { lexicon }: RuleContext, hedges: readonly Match[]): boolean {
  const clears = lexicon
    .find('clears', text)
    .filter(({ from, to }) => !hedges.some((hedge) => from < hedge.to && hedge.from < to))
  if (clears.length === 0) return false
  const timed = new Set(
    turn.facts.deadlines.flatMap(({ kind, span }) => (kind === 'vague' ? [] : [text.sentenceAt(span.start)])),
  )
  return clears.some(({ start }) => timed.has(text.sentenceAt(start)))
}
