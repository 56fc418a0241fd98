import type { Check, Evidence, Reply, RuleContext, Turn } from '../../src/types.ts'

/** One finding when a complaint is of something repeated or comes with a threat, and nobody senior has taken part. */
export const check: Check = function* (reply, { lexicon }) {
  if (reply.asked.length === 0 || !reply.facts.complaint) return
  const severe = reply.asked.flatMap(severity)
  if (severe.length === 0) return
  if (isSenior(reply.turn, lexicon) || hadSenior(reply, lexicon)) return
  yield { related: severe.slice(0, 3).map((place) => ({ ...place, messageId: 'evidence' })) }
}

/** Threats, and words that it is not the first time. */
const severity = ({ index, facts }: Turn): Evidence[] =>
  [...facts.threats, ...facts.severities.filter(({ kind }) => kind === 'repeated')].map(({ span }) => ({
    message: index,
    span,
  }))

/** Whether a manager speaks or acts in it; what was only passed on to one does not count. */
function isSenior({ text }: Turn, lexicon: RuleContext['lexicon']): boolean {
  const passed = new Set(lexicon.find('passed', text).map(({ from }) => text.words[from]!.sentence))
  return lexicon.find('senior', text).some(({ from }) => !passed.has(text.words[from]!.sentence))
}

const hadSenior = ({ before }: Reply, lexicon: RuleContext['lexicon']) =>
  before.some((turn) => turn.message.role === 'agent' && !turn.message.internal && isSenior(turn, lexicon))
