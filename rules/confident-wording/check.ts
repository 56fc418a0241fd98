import type { Check, Match, Reply, RuleContext } from '../../src/types.ts'

/** Each hedged commitment of a reply that does not say when it will be sure; to praise no commitment is owed. */
export const check: Check = function* (reply, context) {
  const fine = context.lexicon.find('fine', reply.text)
  const hedges = context.lexicon
    .find('hedge', reply.text)
    .filter((hedge) => !fine.some((one) => one.from < hedge.to && hedge.from < one.to))
  if (hedges.length === 0 || clearsUp(reply, context, hedges)) return
  if (reply.asked.length > 0 && reply.facts.mood.value === 'happy') return
  for (const span of hedges) yield { span }
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
