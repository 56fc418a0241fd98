import type { Check, Reply } from '../../src/types.ts'

/** One finding for each trouble of a complaint that the reply passes over, where it deals with another one. */
export const check: Check = function* (reply, { lexicon }) {
  const { grievances } = reply.facts
  if (grievances.length < 2 || !reply.facts.complaint || !isAnswer(reply)) return
  if (lexicon.has('all', reply.text)) return
  const passed = grievances.filter(({ touched }) => !touched)
  if (passed.length === grievances.length || passed.length <= reply.facts.unclaimed.length) return
  for (const { message, span, value } of passed)
    yield { data: { trouble: value }, related: [{ message, span, messageId: 'evidence' }] }
}

/** Whether the reply apologises or does something; one that asks for what it needs is still under way. */
function isAnswer({ turn }: Reply): boolean {
  const kinds = new Set(turn.facts.solutions.map(({ kind }) => kind))
  if (kinds.has('ask')) return false
  return kinds.has('done') || kinds.has('offer') || (turn.facts.apology.length > 0 && !kinds.has('step'))
}
