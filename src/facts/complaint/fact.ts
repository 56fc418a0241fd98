import type { Complaint, Evidence, ReplyFact } from '../../types.ts'

/** The troubles told and not yet closed: with discontent any of them make a complaint, without it a plain failure must be among them. */
export const fact: ReplyFact<'complaint'> = ({ before, facts }, { lexicon }): Complaint | undefined => {
  let evidence: Evidence[] = []
  let plain = false

  for (const { index, message, text, facts } of before) {
    if (message.role !== 'customer') continue
    if (lexicon.has('closed', text)) {
      evidence = []
      plain = false
    }
    for (const { kind, span } of facts.troubles) {
      evidence.push({ message: index, span })
      plain ||= kind === 'failure'
    }
  }

  if (evidence.length === 0) return undefined
  const { value } = facts.mood
  if (value === 'happy' || (value === 'neutral' && !plain)) return undefined
  return { evidence, plain }
}
