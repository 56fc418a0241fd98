import type { Check, Grievance, Lexicon, Reply } from '../../src/types.ts'

/** One finding for each trouble of a complaint that the reply passes over, where it deals with another one. */
export const check: Check = function* (reply, { lexicon }) {
  if (reply.asked.length === 0 || !isComplaint(reply)) return
  const { grievances } = reply.facts
  const passed = grievances.filter(({ touched }) => !touched)
  if (passed.length === 0 || passed.length === grievances.length || !isAnswer(reply)) return
  if (reply.turn.facts.parts.length > 0 || isWhole(reply, lexicon)) return
  const others = passed.filter((one) => !isRudeness(one))
  const areMeant = others.length <= reply.facts.unclaimed.length || lexicon.has('refund', reply.text)
  for (const { message, span, value } of areMeant ? passed.filter(isRudeness) : passed)
    yield { data: { trouble: value }, related: [{ message, span, messageId: 'evidence' }] }
}

/** It speaks of all of it, or takes the case up as a whole and puts nothing right beside. */
function isWhole({ text, turn }: Reply, lexicon: Lexicon): boolean {
  if (lexicon.has('all', text)) return true
  const whole = lexicon.find('whole', text)
  if (whole.length === 0) return false
  const taken = new Set(whole.map(({ start }) => text.sentenceAt(start)))
  return turn.facts.solutions.every(
    ({ kind, span }) => kind !== 'done' || taken.has(text.sentenceAt(span.start)),
  )
}

/** Nothing that is put right, and no money, speaks of it: only words about people do. */
const isRudeness = ({ sides }: Grievance): boolean => sides.includes('manners')

/** A complaint, or troubles that the reply itself apologises for. */
const isComplaint = ({ facts, turn }: Reply): boolean =>
  facts.complaint !== undefined || (turn.facts.apology.length > 0 && facts.mood.value !== 'happy')

/** Whether the reply apologises, explains or does something; one that asks for what it needs, or has something tried, is still under way. */
function isAnswer({ turn }: Reply): boolean {
  const kinds = new Set(turn.facts.solutions.map(({ kind }) => kind))
  if (kinds.has('ask') || (kinds.has('step') && !kinds.has('done'))) return false
  const { apology, deadlines, explanations, promises } = turn.facts
  return kinds.has('done') || [apology, deadlines, explanations, promises].some(({ length }) => length > 0)
}
