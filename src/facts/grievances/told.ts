import type { Evidence, Lexeme, Lexicon, Side, Span, Text, Trait, Trouble, Turn, Word } from '../../types.ts'
import { overlap, overlapsAny } from '../overlap.ts'
import { themesOf } from '../themes.ts'
import { type Clause, clauseOf } from './clause.ts'
import { wrongsOf } from './wrongs.ts'

/** A trouble, and what its clause is about. */
export interface Told extends Evidence {
  readonly value: string
  readonly sides: ReadonlySet<Side>
  readonly themes: ReadonlySet<string>
}

/** So many troubles of one message are looked at: more are a flood of words, and their sides repeat. */
const MOST = 30

/** The troubles of a message that stand for themselves: none is a stage of a tale, or what came of another one. */
export function troublesIn(turn: Turn, lexicon: Lexicon): readonly Told[] {
  const { index, text, facts } = turn
  const wrongs = wrongsOf(turn, lexicon)
  if (wrongs.length === 0) return []
  const results = lexicon.find('result', text)
  const added = lexicon.find('adds', text)
  const late = lexicon.find('late', text)
  const before = lexicon.find('before', text)
  return wrongs.slice(0, MOST).flatMap((trouble, nth, all): Told[] => {
    const { span } = trouble
    const clause = clauseOf(text, all, nth)
    const isHere = ({ start, end }: Span) => start >= clause.start && end <= clause.end
    const sides = sidesOf(turn, clause, late.some(isHere))
    const sentence = text.sentenceAt(span.start)!
    if (before.some((one) => overlap(one, sentence))) return []
    const isAdded = added.some(({ start, end }) => start >= sentence.start && end <= clause.end)
    const isPlain = sides.size > 0 && (text.words.length <= TALE || facts.troubles.includes(trouble))
    if (!isPlain && !isAdded && isPassing(turn, trouble, clause)) return []
    if (results.some(isHere) || isSame(text, clause) || (nth > 0 && goesOn(text, clause, sides))) return []
    const value = text.value.slice(span.start, span.end)
    const { from, to } = sides.has('manners') ? clause.trouble : clause
    const themes = themesOf(text, from, to)
    if (sides.size + themes.size === 0) return []
    return [{ message: index, span, value, sides, themes }]
  })
}

/** The sides of the service that a clause names. */
function sidesOf({ facts }: Turn, clause: Clause, isLate: boolean): Told['sides'] {
  const named = facts.matters.filter(({ span }) => span.start >= clause.start && span.end <= clause.end)
  const sides = new Set<Side>(named.map(({ kind }) => kind))
  if (sides.has('manners')) return MANNERS
  if (isLate) {
    sides.delete('delivery')
    sides.delete('goods')
    sides.add('wait')
  }
  return sides
}

/** Whoever was rude, and wherever. */
const MANNERS: Told['sides'] = new Set<Side>(['manners'])

/** Whether a trouble about no side of the service in particular is a stage of the tale, or makes another one graver. */
function isPassing({ text, facts }: Turn, { span }: Trouble, clause: Clause): boolean {
  return (
    text.words.length > TALE ||
    facts.severities.some((gravity) => HEAVIER.includes(gravity.kind) && overlap(gravity.span, span)) ||
    (overlapsAny(span, text.entities) && !namesThing(text, clause)) ||
    text.words[clause.from]!.lexeme.is.has('3per')
  )
}

/** "and it still drips": of what was told before. */
function isSame({ words }: Text, { from, to }: Clause): boolean {
  const is = words.slice(from, to).find(({ lexeme }) => !lexeme.is.has('conjunction'))?.lexeme.is
  return SAME.every((trait) => is?.has(trait))
}

/** "and I cannot log in to it": how it shows that what was told before does not work. */
function goesOn({ words }: Text, { from, to }: Clause, sides: Told['sides']): boolean {
  if (sides.size > 0 && !(sides.size === 1 && sides.has('access'))) return false
  const { is } = words[to - 1]!.lexeme
  return SAME.every((trait) => is.has(trait)) && words.slice(from, to).some(isOwner)
}

const isOwner = ({ lexeme: { is } }: Word) => is.has('pronoun') && is.has('1per')

const SAME: readonly Trait[] = ['pronoun', '3per', 'sing']

/** Words of a message that tells a tale. */
const TALE = 60

const HEAVIER: readonly string[] = ['promise', 'repeated']

/** Whether a clause names a thing beside figures: «монетизацию отключили». */
function namesThing({ words, entities }: Text, { from, to }: Clause): boolean {
  return words
    .slice(from, to)
    .some((word) => word.own && !word.lexeme.stop && isThing(word.lexeme) && !overlapsAny(word, entities))
}

const isThing = ({ is }: Lexeme) =>
  !is.has('finite') &&
  !is.has('infinitive') &&
  !is.has('adverb') &&
  !is.has('adjective') &&
  !is.has('numeral')
