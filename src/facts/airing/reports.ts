import { clausesOf } from '../../text/clauses.ts'
import type { Lexicon, Reply, Span, Turn } from '../../types.ts'
import type { Task } from './chances.ts'

/**
 * Words that only tell how a thing does, and for how long, to one who asked or gave something to try: "still doesn't load". What
 * nobody has heard of before, or what has come back, is such a report only of what was tried.
 */
export function reportsIn(turn: Turn, task: Task, { before }: Reply, lexicon: Lexicon): readonly Span[] {
  if (task === undefined || (task === 'asked' && !before.some(hasTrouble))) return NONE
  const { text, facts } = turn
  const times = text.entities.filter(({ kind }) => kind === 'duration')
  if (facts.troubles.length === 0) return times
  const clauses = clausesOf(text)
  const working = new Set(lexicon.find('works', text).map(({ from }) => clauses[from]))
  const anew = task === 'asked' ? facts.severities.filter(({ kind }) => kind === 'repeated') : []
  for (const { span } of anew) working.delete(clauses[text.wordFrom(span.start)])
  const troubles = facts.troubles.filter(
    ({ span }) =>
      working.has(clauses[text.wordFrom(span.start)]) || working.has(clauses[text.wordFrom(span.end - 1)]),
  )
  return [...times, ...troubles.map(({ span }) => span)]
}

const NONE: readonly Span[] = []

const hasTrouble = ({ message, facts }: Turn) => message.role === 'customer' && facts.troubles.length > 0
