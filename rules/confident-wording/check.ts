import type { Check, Lexicon, Match, Reply, RuleContext, Sentence, Text } from '../../src/types.ts'

/** Each hedged commitment of a reply that does not say when it will be sure; to praise no commitment is owed. */
export const check: Check = function* (reply, context) {
  const hedges = hedgesIn(reply.text, context.lexicon)
  if (hedges.length === 0 || clearsUp(reply, context, hedges)) return
  if (reply.asked.length > 0 && reply.facts.mood.value === 'happy') return
  const idle = isAtEase(reply) ? aspiring(reply.text, context.lexicon) : NONE
  for (const span of hedges) if (!idle.has(reply.text.sentenceAt(span.start))) yield { span }
}

/** To a customer who complains of nothing. */
const isAtEase = ({ asked, facts }: Reply): boolean =>
  asked.length > 0 &&
  facts.complaint === undefined &&
  facts.mood.value === 'neutral' &&
  asked.every(({ facts: { troubles } }) => troubles.length === 0)

/** Sentences that speak of the service at large. */
const aspiring = (text: Text, lexicon: Lexicon): ReadonlySet<Sentence | undefined> =>
  new Set(lexicon.find('aspiration', text).map(({ start }) => text.sentenceAt(start)))

const NONE: ReadonlySet<Sentence | undefined> = new Set()

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
