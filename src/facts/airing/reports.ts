import { clausesOf } from '../../text/clauses.ts'
import type { Lexicon, Match, Matter, Reply, Span, Turn } from '../../types.ts'
import type { Task } from './chances.ts'

/**
 * Words that only tell how a thing does, and for how long, to one who asked or gave something to try: "still doesn't load". What
 * nobody has heard of before, or what has come back, is such a report only of what was tried.
 */
export function reportsIn(turn: Turn, task: Task, { before }: Reply, lexicon: Lexicon): readonly Span[] {
  if (task === undefined || (task === 'asked' && !before.some(hasTrouble))) return NONE
  const { text, facts } = turn
  const clauses = clausesOf(text)
  const times: readonly Span[] = [
    ...text.entities.filter(({ kind }) => kind === 'duration'),
    ...lexicon.find('vain', text).filter((match) => !isOfUs(match, clauses, turn)),
  ]
  if (facts.troubles.length === 0) return times
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

/** "Your advice is useless", "the hotline is useless": said of us, not of how a trial went. */
function isOfUs({ from }: Match, clauses: readonly number[], { text, facts }: Turn): boolean {
  const clause = clauses[from]
  return (
    text.words.some(
      ({ lexeme: { is } }, at) => clauses[at] === clause && is.has('pronoun') && is.has('2per'),
    ) ||
    facts.matters.some(({ kind, span }) => PEOPLE.has(kind) && clauses[text.wordFrom(span.start)] === clause)
  )
}

/** What people of ours do, and how. */
const PEOPLE: ReadonlySet<Matter['kind']> = new Set(['contact', 'manners'])

const hasTrouble = ({ message, facts }: Turn) => message.role === 'customer' && facts.troubles.length > 0
