import type { Complaint, Evidence, ReplyFact } from '../../types.ts'

/** The troubles told and not yet closed, or what makes an upset customer's words grave, or an angry one's anger: with discontent any of them make a complaint, without it a plain failure must be among them. */
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

  const { value, cues } = facts.mood
  if (evidence.length === 0 && (value === 'angry' || value === 'upset')) {
    for (const { index, message, facts } of before) {
      if (message.role !== 'customer') continue
      for (const { span } of facts.severities) evidence.push({ message: index, span })
    }
    if (evidence.length === 0 && value === 'angry') evidence = [...cues]
  }
  if (evidence.length === 0) return undefined
  if (value === 'happy' || (value === 'neutral' && !plain)) return undefined
  return { evidence, plain }
}
