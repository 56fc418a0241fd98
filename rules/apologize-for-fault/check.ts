import type { Check, Turn } from '../../src/types.ts'

/** One finding when a complaint stands and nothing that our side wrote in the thread owns up to it. */
export const check: Check = function* (reply, { lexicon }) {
  if (reply.thread.template) {
    if (reply.thread.template.situation !== 'complaint') return
    if (!owns(reply.turn)) yield { messageId: 'template' }
    return
  }

  if (reply.before.length === 0 || owns(reply.turn)) return
  const { complaint } = reply.facts
  if (!complaint || reply.before.some((turn) => isOurs(turn) && owns(turn))) return
  if (lexicon.has('others', reply.text)) return
  yield { related: complaint.evidence.slice(0, 3).map((place) => ({ ...place, messageId: 'evidence' })) }
}

const owns = ({ facts }: Turn) => facts.apology.length > 0

/** Written by our people, and no note. */
const isOurs = ({ message }: Turn) => message.role === 'agent' && !message.internal
