import type { Entity, EntityKind, Lexicon, Match, Statement, Text, TurnFact, Word } from '../../types.ts'
import { hoursOf } from './terms.ts'

/** What the message says of things: for each value, the words of its clause that tell what it is of. */
export const fact: TurnFact<'statements'> = ({ text }, { lexicon }) => statementsOf(text, lexicon)

const KINDS: Partial<Record<EntityKind, Statement['kind']>> = {
  money: 'price',
  percent: 'percent',
  duration: 'term',
  date: 'date',
  number: 'count',
}

/** A value met in a text, before anybody asks what it is of. */
interface Value extends Pick<Statement, 'kind' | 'value' | 'span'> {
  readonly from: number
  readonly to: number
}

export function statementsOf(text: Text, lexicon: Lexicon): readonly Statement[] {
  const values = [...named(text, lexicon), ...polar(text, lexicon), ...deeds(text, lexicon)]
  if (values.length === 0) return NONE
  const loose = new Set(lexicon.find('loose', text).map(({ from }) => text.words[from]!.sentence))
  const heads = [...lexicon.find('things', text), ...lexicon.find('open', text)]
  const empty = lexicon.find('generic', text)
  const told: Statement[] = []
  for (const value of values) {
    const { sentence } = text.words[value.from]!
    if (!text.words[value.from]!.own || text.sentences[sentence]!.mark === '?' || loose.has(sentence))
      continue
    const [from, to] = clauseOf(text, value)
    const rivals = values.filter((other) => other.kind === value.kind && other.from >= from && other.to <= to)
    if (rivals.length > 1) continue
    if (value.kind === 'date' && isTimed(text, value, from, to)) continue
    const about = [...aboutIn(text, from, to, values, heads, empty), ...daysOf(text, value, from, to)]
    if (about.length > 0) told.push({ kind: value.kind, value: value.value, span: value.span, about })
  }
  return told
}

const NONE: readonly Statement[] = []

/** Amounts, shares, terms, days; the one time of day that is told; two times of day beside words for our hours. */
function* named(text: Text, lexicon: Lexicon): Generator<Value> {
  const times: Entity[] = []
  for (const entity of text.entities) {
    const { start, end, from, to, kind } = entity
    if (kind === 'time') times.push(entity)
    const named = KINDS[kind]
    if (kind === 'number' && !counts(text.words[to])) continue
    const value = kind === 'duration' ? hoursOf(entity.value) : entity.value
    if (named && value !== undefined) yield { kind: named, value, span: { start, end }, from, to }
  }
  const [time] = times
  if (times.length === 1 && time) {
    const { start, end, from, to, value } = time
    yield { kind: 'hours', value, span: { start, end }, from, to }
  }
  if (times.length < 2) return
  const open = lexicon.find('open', text).map(({ from }) => text.words[from]!.sentence)
  for (let at = 0; at + 1 < times.length; at += 2) {
    const [first, last] = [times[at]!, times[at + 1]!]
    const { sentence } = text.words[first.from]!
    if (text.words[last.from]!.sentence !== sentence || !open.includes(sentence)) continue
    const span = { start: first.start, end: last.end }
    yield {
      kind: 'hours',
      value: [first.value, last.value].sort().join('-'),
      span,
      from: first.from,
      to: last.to,
    }
  }
}

/** "On Monday at six": a day of the week beside a time of day says which of several. */
const isTimed = ({ entities }: Text, { value }: Value, from: number, to: number) =>
  !value.includes('-') && entities.some((each) => each.kind === 'time' && each.from >= from && each.to <= to)

/** Days beside a time of day belong to what the time is of. */
const daysOf = ({ entities }: Text, { kind }: Value, from: number, to: number): Statement['about'] =>
  kind === 'hours'
    ? entities
        .filter((each) => each.kind === 'date' && each.from >= from && each.to <= to)
        .map(({ value }) => [`<${value}>`])
    : NO_DAYS

const NO_DAYS: Statement['about'] = []

/** A thing stands behind the number: a noun, or in English any word of content that is no verb. */
const counts = (next: Word | undefined) =>
  next?.border === 'none' &&
  !next.lexeme.stop &&
  !next.lexeme.is.has('name') &&
  (next.lexeme.is.has('noun') || (/^[a-z]/.test(next.lexeme.form) && !next.lexeme.is.has('finite')))

/** Costs nothing; is there, or is not. */
function* polar(text: Text, lexicon: Lexicon): Generator<Value> {
  const lists = [
    ['free', 'price', '0'],
    ['unavailable', 'availability', 'no'],
    ['available', 'availability', 'yes'],
  ] as const
  let taken: readonly Match[] = []
  for (const [list, kind, value] of lists) {
    const found = lexicon
      .find(list, text)
      .filter(({ from }) => !taken.some((no) => no.from <= from && from < no.to))
    if (list === 'unavailable') taken = found
    for (const { start, end, from, to } of found) {
      if (list !== 'unavailable' && isNegated(text, from)) continue
      yield { kind, value, span: { start, end }, from, to }
    }
  }
}

const isNegated = ({ words }: Text, from: number) =>
  [words[from - 1], words[from - 2]].some((word) => word?.lexeme.is.has('negation'))

/** What we do, or do not, is there or is not; the verb, last in the phrase, tells what it is. */
function* deeds(text: Text, lexicon: Lexicon): Generator<Value> {
  for (const [list, value] of [
    ['not-done', 'no'],
    ['does', 'yes'],
  ] as const)
    for (const { start, end, from, to } of lexicon.find(list, text))
      if (value === 'no' || !isNegated(text, from))
        yield { kind: 'availability', value, span: { start, end }, from, to: to - 1 }
}

/** The words between the commas or clause borders around a value. */
function clauseOf(text: Text, { from, to }: Value): readonly [number, number] {
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

function aboutIn(
  text: Text,
  from: number,
  to: number,
  values: readonly Value[],
  heads: readonly Match[],
  empty: readonly Match[],
): Statement['about'] {
  const about = new Map<string, readonly string[]>()
  const inside = (at: number) => (part: { from: number; to: number }) => part.from <= at && at < part.to
  for (let at = from; at < to; at++) {
    const word = text.words[at]!
    const head = heads.find(inside(at))
    if (head) for (const name of head.replacements) about.set(`<${name}>`, [`<${name}>`])
    else if (says(word) && !values.some(inside(at)) && !empty.some(inside(at)))
      about.set(word.lexeme.lemmas[0]!, [...word.lexeme.lemmas, ...word.lexeme.topics])
  }
  if (about.size > 1) about.delete(FEE)
  return [...about.values()]
}

/** "Delivery" and "delivery fee" are one where a price is told. */
const FEE = '<fee>'

const says = ({ lexeme, own }: Word) =>
  own &&
  !lexeme.stop &&
  !lexeme.is.has('numeral') &&
  !lexeme.is.has('negation') &&
  /^[\p{L}\p{N}]/u.test(lexeme.form)
