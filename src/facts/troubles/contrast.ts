import { clausesOf } from '../../text/clauses.ts'
import type { Lexicon, Match, Span, Text, Word } from '../../types.ts'

/**
 * Where what was ordered, agreed on or paid for meets what was done instead: «оплатила доставку до двери, а шкаф оставили внизу»,
 * "we booked a cot, but there was none". What the customer himself did afterwards is no contrast.
 */
export function contrasts(text: Text, lexicon: Lexicon): readonly Span[] {
  const ordered = lexicon.find('ordered', text)
  const expected = lexicon.find('expected', text)
  if (ordered.length + expected.length === 0) return NONE
  const yet = lexicon.find('yet', text)
  if (yet.length === 0) return NONE
  const turns = placesOf(yet)
  const firm = placesOf(yet.filter(({ from, to }) => to - from > 1))
  const theirs = placesOf(lexicon.find('theirs', text))
  const found: Span[] = []
  const tell = (to: number, wish: Word | undefined) => {
    const at = turnBehind(to, text, turns, firm)
    const deed = at === undefined ? undefined : deedFrom(at, text, theirs)
    if (at === undefined || !deed || (wish && text.language === 'ru' && isAlike(deed, wish))) return
    found.push({ start: text.words[at]!.start, end: deed.end })
  }
  for (const { from, to } of ordered) {
    const wish = text.words.slice(from, to).find(isDeed)
    if (wish) tell(to, wish)
  }
  for (const { to } of expected) tell(to, undefined)
  return found
}

const NONE: readonly Span[] = []

const placesOf = (matches: readonly Match[]): ReadonlySet<number> => new Set(matches.map(({ from }) => from))

/** The word that turns to what was done, in the rest of the sentence; at the beginning of the next a firm one: a mere "but" may turn from anything. */
function turnBehind(
  from: number,
  { words, sentences, language }: Text,
  turns: ReadonlySet<number>,
  firm: ReadonlySet<number>,
): number | undefined {
  const { sentence } = words[from - 1]!
  const next = sentences[sentence + 1]
  for (let at = from; at < sentences[sentence]!.to; at++)
    if (turns.has(at) && (language !== 'ru' || words[at]!.border !== 'none')) return at
  return next && next.mark !== '?' && firm.has(next.from) ? next.from : undefined
}

/** The verb of the past that carries the clause, where it is not the customer's. */
function deedFrom(from: number, text: Text, theirs: ReadonlySet<number>): Word | undefined {
  const { words } = text
  const clauses = clausesOf(text)
  for (let at = from; at < words.length && clauses[at] === clauses[from]; at++) {
    if (theirs.has(at)) return undefined
    const word = words[at]!
    if (word.own && isDeed(word)) return word
  }
  return undefined
}

const isDeed = ({ lexeme: { is } }: Word) => is.has('finite') && is.has('past')

/** Of one number and gender: one person may have done both. */
const isAlike = ({ lexeme: { is: one } }: Word, { lexeme: { is: other } }: Word) =>
  GENDERS.every((trait) => one.has(trait) === other.has(trait))

const GENDERS = ['plur', 'masc', 'femn'] as const
