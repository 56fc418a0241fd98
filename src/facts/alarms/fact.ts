import type { Alarm, RelatedPlace, ReplyFact, Turn } from '../../types.ts'

/** One at most, for all that the customer wrote since our last word. */
export const fact: ReplyFact<'alarms'> = ({ asked, facts }) => {
  if (asked.length === 0 || !facts.complaint) return NONE
  const related = asked.flatMap(gravity)
  return related.length === 0 ? NONE : [{ related: related.slice(0, MOST) }]
}

const NONE: readonly Alarm[] = []

/** So many places prove enough. */
const MOST = 3

/** Threats, and words that it is not the first time. */
const gravity = ({ index, facts }: Turn): RelatedPlace[] =>
  [...facts.threats, ...facts.severities.filter(({ kind }) => kind === 'repeated')].map(({ span }) => ({
    message: index,
    span,
    messageId: 'evidence',
  }))
