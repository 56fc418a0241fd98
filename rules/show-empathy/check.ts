import type { Check, Turn } from '../../src/types.ts'

/** One finding when the customer is upset and nothing that our side wrote since shows that it was understood. */
export const check: Check = function* (reply) {
  if (reply.thread.template) {
    if (reply.thread.template.situation === 'complaint' && !cares(reply.turn)) yield { messageId: 'template' }
    return
  }

  if (reply.before.length === 0 || cares(reply.turn)) return
  const { value, cues } = reply.facts.mood
  if (value !== 'upset' && value !== 'angry') return
  const since = cues.reduce((latest, { message }) => Math.max(latest, message), -1)
  if (reply.before.some((turn) => turn.index > since && isOurs(turn) && cares(turn))) return
  yield { related: cues.slice(0, 3).map((place) => ({ ...place, messageId: 'evidence' })) }
}

const cares = ({ facts }: Turn) => facts.empathy.length > 0 || facts.apology.length > 0

/** Written by our people, and no note. */
const isOurs = ({ message }: Turn) => message.role === 'agent' && !message.internal
