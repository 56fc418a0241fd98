import type { Conditions, Message, Mood, Reply } from '../types.ts'

/** Whether a rule speaks of such a reply at all, as far as that shows without reading the thread. */
export function suits(reply: Reply, on: Conditions): boolean {
  const { channel, thread, before, message } = reply
  if (on.channel && !(channel && on.channel.includes(channel))) return false
  const { template } = thread
  if (on.situation && !(template?.situation && on.situation.includes(template.situation))) return false
  if (on.first && (template || message.role !== 'agent' || !isFirst(before.map((turn) => turn.message))))
    return false
  return (template === undefined && before.length > 0) || calls(reply, on)
}

/** Whether what the customer wrote calls for it: asked only where there is something to say. */
export function calls(reply: Reply, on: Conditions): boolean {
  if (on.mood && !on.mood.includes(moodOf(reply))) return false
  return on.complaint === undefined || on.complaint === complains(reply)
}

const isFirst = (before: readonly Message[]) =>
  before.some(({ role }) => role === 'customer') &&
  !before.some(({ role, internal }) => role === 'agent' && !internal)

const MOODS = { complaint: 'upset', praise: 'happy', question: 'neutral' } as const

function moodOf({ thread, facts }: Reply): Mood['value'] {
  const { template } = thread
  return template ? MOODS[template.situation ?? 'question'] : facts.mood.value
}

function complains({ thread, facts }: Reply): boolean {
  const { template } = thread
  return template ? template.situation === 'complaint' : facts.complaint?.fault === true
}
