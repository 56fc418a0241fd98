import type { Evidence, Lexeme, Lexicon, Matter, Text, Trouble, Turn } from '../../types.ts'
import { overlap, overlapsAny } from '../overlap.ts'
import { themesOf } from '../themes.ts'
import { type Clause, clauseOf } from './clause.ts'

/** A trouble, and what its clause is about. */
export interface Told extends Evidence {
  readonly value: string
  readonly sides: ReadonlySet<Matter['kind']>
  readonly themes: ReadonlySet<string>
}

/** So many troubles of one message are looked at: more are a flood of words, and their sides repeat. */
const MOST = 30

/** The troubles of a message that stand for themselves: none is a stage of a tale, or what came of another one. */
export function troublesIn(turn: Turn, lexicon: Lexicon): readonly Told[] {
  const { index, text, facts } = turn
  const results = lexicon.find('result', text)
  return facts.troubles.slice(0, MOST).flatMap((trouble, nth, troubles): Told[] => {
    const { span } = trouble
    const clause = clauseOf(text, troubles, nth)
    const sides = sidesOf(turn, clause)
    if (sides.size === 0 && isPassing(turn, trouble, clause)) return []
    if (results.some(({ start, end }) => start >= clause.start && end <= clause.end)) return []
    const value = text.value.slice(span.start, span.end)
    return [{ message: index, span, value, sides, themes: themesOf(text, clause.from, clause.to) }]
  })
}

/** The sides of the service that a clause names. */
function sidesOf({ facts }: Turn, clause: Clause): Told['sides'] {
  const named = facts.matters.filter(({ span }) => span.start >= clause.start && span.end <= clause.end)
  const sides = new Set(named.map(({ kind }) => kind))
  return sides.has('manners') ? MANNERS : sides
}

/** Whoever was rude, and wherever. */
const MANNERS: Told['sides'] = new Set(['manners'])

/** Whether a trouble about no side of the service in particular is a stage of the tale, or makes another one graver. */
function isPassing({ text, facts }: Turn, { kind, span }: Trouble, clause: Clause): boolean {
  return (
    text.words.length > TALE ||
    kind !== 'failure' ||
    facts.severities.some((gravity) => HEAVIER.includes(gravity.kind) && overlap(gravity.span, span)) ||
    (overlapsAny(span, text.entities) && !namesThing(text, clause)) ||
    text.words[clause.from]!.lexeme.is.has('3per')
  )
}

/** Words of a message that tells a tale. */
const TALE = 40

const HEAVIER: readonly string[] = ['promise', 'repeated']

/** Whether a clause names a thing beside the trouble: «монетизацию отключили». */
function namesThing({ words }: Text, { from, to, trouble }: Clause): boolean {
  for (let at = from; at < to; at++) {
    const { lexeme, own } = words[at]!
    if (own && !lexeme.stop && (at < trouble.from || at >= trouble.to) && isThing(lexeme)) return true
  }
  return false
}

const isThing = ({ is }: Lexeme) =>
  !is.has('finite') &&
  !is.has('infinitive') &&
  !is.has('adverb') &&
  !is.has('adjective') &&
  !is.has('numeral')
