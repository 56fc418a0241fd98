import type { Match, Statement, Text, Word } from '../../types.ts'
import type { Value } from './values.ts'

/** The words between the commas or clause borders around a value. */
export function clauseOf(text: Text, { from, to }: Value): readonly [number, number] {
  const { words, sentences } = text
  const sentence = sentences[words[from]!.sentence]!
  let start = from
  let end = to
  while (start > sentence.from && !isCut(text, start)) start--
  while (end < sentence.to && !isCut(text, end) && !isNextVerb(text, end)) end++
  return [start, end]
}

/** «… и оплачивается отдельно»: the next thing is told of the same. */
const isNextVerb = ({ words }: Text, at: number): boolean =>
  words[at]!.lexeme.is.has('conjunction') &&
  [words[at + 1], words[at + 2]].some((word) => word?.border === 'none' && word.lexeme.is.has('finite'))

/** A border before a word; a dash or a colon leads to the value and is none. */
function isCut({ words, value }: Text, at: number): boolean {
  if (words[at]!.border === 'none') return false
  const between = value
    .slice(words[at - 1]!.end, words[at]!.start)
    .replace(MARKS, '')
    .trim()
  return between === '' || !LEADS.includes(between)
}

const LEADS = '—–-:'

const MARKS = /[«»"“”„()]/gu

/** What a stretch of words is about: content words that are part of no value, and things that the lists name; verbs only where nothing else tells. */
export function aboutIn(
  text: Text,
  from: number,
  to: number,
  values: readonly Value[],
  heads: readonly Match[],
  empty: readonly Match[],
): Statement['about'] {
  const about = new Map<string, readonly string[]>()
  const verbs: (readonly string[])[] = []
  const inside = (at: number) => (part: { from: number; to: number }) => part.from <= at && at < part.to
  for (let at = from; at < to; at++) {
    const word = text.words[at]!
    const head = heads.find(inside(at))
    if (head) for (const name of head.replacements) about.set(`<${name}>`, [`<${name}>`])
    else if (says(word) && !values.some(inside(at)) && !empty.some(inside(at))) {
      const topics = [...word.lexeme.lemmas, ...word.lexeme.topics]
      if (word.lexeme.is.has('finite') && !word.lexeme.may.has('noun')) verbs.push(topics)
      else about.set(word.lexeme.lemmas[0]!, topics)
    }
  }
  if (about.size > 1) about.delete(FEE)
  return about.size > 0 ? [...about.values()] : verbs
}

/** "Delivery" and "delivery fee" are one where a price is told. */
const FEE = '<fee>'

const says = ({ lexeme, own }: Word) =>
  own &&
  !lexeme.stop &&
  !lexeme.is.has('numeral') &&
  !lexeme.is.has('negation') &&
  /^[\p{L}\p{N}]/u.test(lexeme.form)

/** Days beside a time of day belong to what the time is of. */
export const daysOf = ({ entities }: Text, { kind }: Value, from: number, to: number): Statement['about'] =>
  kind === 'hours'
    ? entities
        .filter((each) => each.kind === 'date' && each.from >= from && each.to <= to)
        .map(({ value }) => [`<${value}>`])
    : NO_DAYS

const NO_DAYS: Statement['about'] = []
