import type { Check, Evidence, Reply, RuleContext, Turn } from '../../src/types.ts'

/**
 * One finding when the customer threatens to go further, or a complaint is of something repeated or comes with a threat to
 * leave, and nobody senior has taken part.
 */
export const check: Check = function* (reply, { lexicon }) {
  if (reply.asked.length === 0) return
  const complains = reply.facts.complaint !== undefined
  const severe = reply.asked.flatMap((turn) => severity(turn, complains))
  if (severe.length === 0) return
  if (isSenior(reply.turn, lexicon) || hadSenior(reply, lexicon)) return
  yield { related: severe.slice(0, 3).map((place) => ({ ...place, messageId: 'evidence' })) }
}

/** Threats, and words that it is not the first time; some are so only in the mouth of somebody who complains. */
function severity({ index, facts }: Turn, complains: boolean): Evidence[] {
  const grave = complains
    ? [...facts.threats, ...facts.severities.filter(({ kind }) => kind === 'repeated')]
    : facts.threats.filter(({ kind }) => kind !== 'leave')
  return grave.map(({ span }) => ({ message: index, span }))
}

/** Whether a manager speaks or acts in it; what was only passed on to one, who is not said to act, does not count. */
function isSenior({ text }: Turn, lexicon: RuleContext['lexicon']): boolean {
  const seniors = lexicon.find('senior', text)
  if (seniors.length === 0 || lexicon.has('acts', text)) return seniors.length > 0
  const passed = new Set(lexicon.find('passed', text).map(({ from }) => text.words[from]!.sentence))
  return seniors.some(({ from }) => !passed.has(text.words[from]!.sentence))
}

const hadSenior = ({ before }: Reply, lexicon: RuleContext['lexicon']) =>
  before.some((turn) => turn.message.role === 'agent' && !turn.message.internal && isSenior(turn, lexicon))
