import type { Check, Complaint, Evidence, Reply, Turn } from '../../src/types.ts'

/** One finding when a complaint stands and neither the reply nor, where nothing new is told, an earlier one of ours does anything about it. */
export const check: Check = function* (reply) {
  if (reply.thread.template) {
    if (reply.thread.template.situation === 'complaint' && !solves(reply.turn))
      yield { messageId: 'template' }
    return
  }

  if (reply.asked.length === 0) return
  const { complaint } = reply.facts
  if (!complaint || solves(reply.turn) || !isOpen(reply, complaint)) return
  yield { related: complaint.evidence.slice(0, 3).map((place) => ({ ...place, messageId: 'evidence' })) }
}

/** Whether what the customer wrote last tells of the trouble or of its mood, or gives what was asked while nothing has been done. */
function isOpen({ asked, before, facts }: Reply, { evidence }: Complaint): boolean {
  const since = asked[0]!.index
  const isNew = ({ message }: Evidence) => message >= since
  if (evidence.some(isNew) || facts.mood.cues.some(isNew)) return true
  return (
    asked.some(({ text, facts }) => text.entities.length + facts.details.length > 0) && !before.some(puts)
  )
}

/** Anything at all that may help. */
const solves = ({ text, facts }: Turn) => text.language === 'und' || facts.solutions.length > 0

/** A message of our people, no note, in which they do something themselves. */
const puts = ({ message, facts }: Turn) =>
  message.role === 'agent' &&
  !message.internal &&
  facts.solutions.some(({ kind }) => kind === 'done' || kind === 'offer')
