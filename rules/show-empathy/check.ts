import type { Check, Reply, Turn } from '../../src/types.ts'

/** One finding when the customer is upset and nothing that our side wrote since shows that it was understood. */
export const check: Check = function* (reply) {
  if (reply.thread.template) {
    if (reply.thread.template.situation === 'complaint' && !cares(reply.turn)) yield { messageId: 'template' }
    return
  }

  const { value, cues } = reply.facts.mood
  if (value !== 'upset' && value !== 'angry') return
  const since = Math.max(-1, ...cues.map(({ message }) => message))
  if ([...oursAfter(since, reply), reply.turn].some(cares)) return
  yield { related: cues.slice(0, 3).map((place) => ({ ...place, messageId: 'evidence' })) }
}

const cares = ({ facts }: Turn) => facts.empathy.length > 0 || facts.apology.length > 0

/** What our people wrote after a message, notes left out. */
function oursAfter(index: number, { before }: Reply): readonly Turn[] {
  return before.slice(index + 1).filter(({ message }) => message.role === 'agent' && !message.internal)
}
