import type { Check, Reply, Turn } from '../../src/types.ts'

/** One finding when a complaint stands and nothing that our side wrote in the thread owns up to it. */
export const check: Check = function* (reply, { lexicon }) {
  if (reply.thread.template) {
    if (reply.thread.template.situation !== 'complaint') return
    if (!owns(reply.turn)) yield { messageId: 'template' }
    return
  }

  const { complaint } = reply.facts
  if (!complaint || [...ours(reply), reply.turn].some(owns)) return
  if (lexicon.has('others', reply.text)) return
  yield { related: complaint.evidence.slice(0, 3).map((place) => ({ ...place, messageId: 'evidence' })) }
}

const owns = ({ facts }: Turn) => facts.apology.length > 0

/** What our people wrote before, notes left out. */
const ours = ({ before }: Reply) =>
  before.filter(({ message }) => message.role === 'agent' && !message.internal)
