import type { EntityKind, Lexeme, Match, Statement, Text, Word } from '../../types.ts'
import type { Value } from './values.ts'

/** The words between the commas or clause borders around a value. */
export function clauseOf(text: Text, { from, to }: Value): readonly [number, number] {
  const { words, sentences } = text
  const sentence = sentences[words[from]!.sentence]!
  let start = from
  let end = to
  while (start > sentence.from && !isCut(text, start) && !isNextClause(text, start, sentence.from, to))
    start--
  while (end < sentence.to && !isCut(text, end) && !isNextVerb(text, end)) end++
  return [start, end]
}

/** «… и оплачивается отдельно»: the next thing is told of the same. */
const isNextVerb = ({ words }: Text, at: number): boolean =>
  words[at]!.lexeme.is.has('conjunction') &&
  words
    .slice(at + 1, at + AHEAD)
    .some((word, nth, ahead) => word.lexeme.is.has('finite') && ahead.slice(0, nth + 1).every(isJoined))

/** «… because your parcel has not shipped»: something else is told before it. */
const isNextClause = ({ words }: Text, at: number, from: number, to: number): boolean =>
  words[at]!.lexeme.is.has('conjunction') &&
  words.slice(from, at).some(carriesClause) &&
  words.slice(at, to).some(carriesClause)

const carriesClause = ({ lexeme }: Word) => lexeme.is.has('finite')

const isJoined = ({ border }: Word) => border === 'none'

/** Words from a conjunction to the verb that it may lead to. */
const AHEAD = 5

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

/** A text with all that tells values from what they are of. */
export interface Told {
  readonly text: Text
  readonly values: readonly Value[]
  /** Things that the lists name. */
  readonly heads: readonly Match[]
  /** Words that go with any thing. */
  readonly empty: readonly Match[]
}

/** What a stretch of words is about: content words that are part of no value, and things that the lists name; verbs only where nothing else tells. */
export function aboutIn({ text, values, heads, empty }: Told, from: number, to: number): Statement['about'] {
  const about = new Map<string, readonly string[]>()
  const verbs: (readonly string[])[] = []
  const inside = (at: number) => (part: { from: number; to: number }) => part.from <= at && at < part.to
  for (let at = from; at < to; at++) {
    const word = text.words[at]!
    const head = heads.find(inside(at))
    const names = head?.replacements ?? NO_NAMES
    const place = PLACES.find((each) => names.includes(each))
    for (const name of names) if (name !== place) about.set(`<${name}>`, [`<${name}>`])
    if (head && !place) continue
    if (says(word) && !values.some(inside(at)) && !empty.some(inside(at))) {
      const topics = [...word.lexeme.lemmas, ...word.lexeme.topics]
      if (place === HOUSE) topics.push(HOUSE_TOPIC)
      if (isVerb(word.lexeme)) verbs.push(topics)
      else about.set(word.lexeme.lemmas[0]!, topics)
    }
  }
  if (about.size > 1) about.delete(FEE)
  return about.size > 0 ? [...about.values()] : verbs
}

/** A name of a list's for the place that stands in its phrase: our house as a whole, or a part of it. */
const HOUSE = 'house'
const PLACES = [HOUSE, 'part']

/** Marks the word for our house: where another clause names no place, it is of the house too. */
export const HOUSE_TOPIC = '<house>'

const NO_NAMES: readonly string[] = []

const isVerb = ({ is, may }: Lexeme) => (is.has('finite') || is.has('infinitive')) && !may.has('noun')

/** "Delivery" and "delivery fee" are one where a price is told. */
const FEE = '<fee>'

const says = ({ lexeme, own }: Word) =>
  own &&
  !lexeme.stop &&
  !lexeme.is.has('numeral') &&
  !lexeme.is.has('negation') &&
  /^[\p{L}\p{N}]/u.test(lexeme.form)

/** Days beside a time of day belong to what the time is of, and so does how many a price is for. */
export function daysOf({ entities }: Text, { kind }: Value, from: number, to: number): Statement['about'] {
  const beside = BESIDE[kind]
  if (!beside) return NO_DAYS
  return entities
    .filter((each) => each.kind === beside && each.from >= from && each.to <= to)
    .map(({ value }) => [`<${value}>`])
}

const BESIDE: Partial<Record<Statement['kind'], EntityKind>> = { hours: 'date', price: 'number' }

const NO_DAYS: Statement['about'] = []
