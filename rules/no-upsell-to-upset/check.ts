import type { Check } from '../../src/types.ts'

/** Each offer of something to buy, while the customer is upset and did not ask for one. */
export const check: Check = function* (reply, { lexicon }) {
  if (reply.before.length === 0) return
  const offers = reply.turn.facts.offers.filter(({ kind }) => kind === 'upsell')
  if (offers.length === 0) return
  const { value, cues } = reply.facts.mood
  if (value !== 'upset' && value !== 'angry') return
  if (reply.asked.some(({ text }) => lexicon.has('asked', text))) return

  const related = cues.slice(0, 3).map((place) => ({ ...place, messageId: 'evidence' }))
  for (const { span } of offers) yield { span, related }
}
