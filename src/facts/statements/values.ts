import type { Entity, EntityKind, Lexicon, Match, Statement, Text, Word } from '../../types.ts'
import { isCounted } from '../counted.ts'
import { hoursOf } from './terms.ts'

/** A value met in a text, before anybody asks what it is of. */
export interface Value extends Pick<Statement, 'kind' | 'value' | 'span'> {
  readonly from: number
  readonly to: number
}

/** All values of a text, whatever they are of. */
export function valuesIn(text: Text, lexicon: Lexicon): readonly Value[] {
  const spans = [...windows(text, lexicon)]
  const inWindow = ({ from, kind }: Value) =>
    kind === 'hours' && spans.some((span) => span.from <= from && from < span.to)
  const amounts = [...named(text, lexicon)]
  const others = [...amounts, ...polar(text, lexicon, amounts), ...deeds(text, lexicon)]
  return spans.length === 0 ? others : [...spans, ...others.filter((value) => !inWindow(value))]
}

const KINDS: Partial<Record<EntityKind, Statement['kind']>> = {
  money: 'price',
  percent: 'percent',
  duration: 'term',
  date: 'date',
  number: 'count',
}

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

/** A thing stands behind the number, and no name. */
const counts = (next: Word | undefined) => isCounted(next) && !next!.lexeme.is.has('name')

/** From one hour to another: «с 10 до 12», "between 4 and 6". */
function* windows(text: Text, lexicon: Lexicon): Generator<Value> {
  for (const { end, from, to } of lexicon.find('window', text)) {
    const hours = text.entities.filter((each) => each.from >= from && each.to <= to)
    if (hours.length !== 2 || hours.some(({ kind, value }) => kind === 'number' && Number(value) > DAY))
      continue
    if (hours[1]!.kind === 'number' && counts(text.words[to])) continue
    const value = hours.map(clock).join('-')
    yield { kind: 'hours', value, span: { start: hours[0]!.start, end }, from, to }
  }
}

/** A bare hour as a time of day. */
const clock = ({ kind, value }: Entity) => (kind === 'number' ? `${value.padStart(2, '0')}:00` : value)

/** Hours of a day. */
const DAY = 24

/** The price of what is not free, where no more is told. */
const PAID = 'paid'

/** Costs nothing; is there, or is not. */
function* polar(text: Text, lexicon: Lexicon, amounts: readonly Value[]): Generator<Value> {
  const lists = [
    ['free', 'price', '0'],
    ['paid', 'price', PAID],
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
      if (list === 'paid' && amounts.some((each) => isPriceIn(text, each, text.words[from]!.sentence)))
        continue
      yield { kind, value, span: { start, end }, from, to }
    }
  }
}

/** "You pay $5 for delivery": how much is told. */
const isPriceIn = ({ words }: Text, { kind, from }: Value, sentence: number): boolean =>
  kind === 'price' && words[from]!.sentence === sentence

const isNegated = ({ words }: Text, from: number) =>
  words.slice(Math.max(0, from - NEAR), from).some(({ lexeme }) => lexeme.is.has('negation'))

/** Words between a negation and what it denies: "has not yet been shipped". */
const NEAR = 3

/** What we do, or do not, is there or is not; what has been done, or has not; the verb, last in the phrase, tells what it is. */
function* deeds(text: Text, lexicon: Lexicon): Generator<Value> {
  for (const [list, kind, value] of DEEDS)
    for (const { start, end, from, to } of lexicon.find(list, text))
      if (value === 'no' || !isNegated(text, from))
        yield { kind, value, span: { start, end }, from, to: to - 1 }
}

const DEEDS = [
  ['not-done', 'availability', 'no'],
  ['does', 'availability', 'yes'],
  ['undone', 'done', 'no'],
  ['done', 'done', 'yes'],
] as const
