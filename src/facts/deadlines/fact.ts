import { Places } from '../../phrases/places.ts'
import type { Deadline, Entity, Lexicon, Text, TurnFact } from '../../types.ts'
import { dueOf, isPast, momentOf, type When } from './due.ts'
import { type Tense, tensesOf } from './tense.ts'

/** A time to come, before it is worked out when that is. */
interface Item {
  readonly kind: Deadline['kind']
  /** Words `[from, to)`. */
  readonly from: number
  readonly to: number
  readonly when: When
}

/** Lists whose phrases mean one certain time. */
const NAMED: readonly (readonly [list: string, kind: Deadline['kind'], when: When])[] = [
  ['hour', 'window', { duration: 'PT1H' }],
  ['hour-and-half', 'window', { duration: 'PT1.5H' }],
  ['day', 'window', { duration: 'P1D' }],
  ['today', 'bound', { period: ['day', 0] }],
  ['week', 'bound', { period: ['week', 0] }],
  ['next-week', 'date', { period: ['week', 1] }],
  ['month', 'bound', { period: ['month', 0] }],
  ['next-month', 'date', { period: ['month', 1] }],
  ['year', 'bound', { period: ['year', 0] }],
]

/** Lists whose phrases lead to a time, each for its kind. */
const LED = ['bound', 'window'] as const

/** A day and a time of day belong together over at most so many words. */
const APART = 3

/** Times by which something is to happen, in order. Past times, spans of the past and hours of work are none. */
export const fact: TurnFact<'deadlines'> = ({ message, text }, { lexicon, settings }) => {
  const now = momentOf(message.at)
  const holidays = new Set(settings.holidays)
  const items = [...firm(text, lexicon)].filter(({ when }) => !when.date || !isPast(when.date, now))
  const vague = lexicon
    .find('vague', text)
    .map(({ from, to }): Item => ({ kind: 'vague', from, to, when: {} }))
  return joined(apart([...items, ...vague]), text).map(({ kind, from, to, when }): Deadline => {
    const span = { start: text.words[from]!.start, end: text.words[to - 1]!.end }
    const due = now && dueOf(when, now, holidays)
    return due === undefined ? { span, kind } : { span, kind, due }
  })
}

function* firm(text: Text, lexicon: Lexicon): Generator<Item> {
  for (const [list, kind, when] of NAMED) {
    for (const { from, to } of lexicon.find(list, text)) yield { kind, from, to, when }
  }
  for (const { from, to } of lexicon.find('blank', text)) yield { kind: 'bound', from, to, when: {} }
  const times = timesOf(text)
  const led = LED.map((kind) => [kind, lexicon.find(kind, text)] as const)
  if (times.size === 0 && led.every(([, found]) => found.length === 0)) return

  const places = new Places(text, lexicon)
  const not = places.words('not')
  const tenses = tensesOf(text, places)
  const fits = (words: Stretch) => !covers(not, words)
  const tense = ({ from }: Stretch) => tenses.get(places.clauseOf(from)) ?? 'none'
  for (const [kind, found] of led) {
    for (const match of found) {
      if (!fits(match) || tense(match) === 'past') continue
      yield { kind, from: match.from, to: match.to, when: whenOf(times, match) }
    }
  }
  const at = places.ends('at')
  for (const entity of times.values()) {
    const { kind, value } = entity
    if (kind === 'duration' || !text.words[entity.from]!.own || !fits(entity)) continue
    if (!mayCome(tense(entity), value)) continue
    const { from, to } = at.get(entity.to) ?? entity
    yield { kind: kind as 'date' | 'time', from, to, when: { [kind]: value } }
  }
}

interface Stretch {
  readonly from: number
  readonly to: number
}

/** Dates, times and durations by their first word. */
function timesOf({ entities }: Text): ReadonlyMap<number, Entity> {
  const times = new Map<number, Entity>()
  for (const entity of entities) {
    const { kind, from } = entity
    if (kind === 'date' || kind === 'time' || kind === 'duration') times.set(from, entity)
  }
  return times
}

function covers(words: ReadonlySet<number>, { from, to }: Stretch): boolean {
  for (let at = from; at < to; at++) if (words.has(at)) return true
  return false
}

/** Of a date or time that stands alone: what is so today is no time to come. */
function mayCome(tense: Tense, value: string): boolean {
  return tense === 'future' || tense === 'none' || (tense === 'present' && value !== 'today')
}

function whenOf(times: ReadonlyMap<number, Entity>, { from, to }: Stretch): When {
  const when: { date?: string; time?: string; duration?: string } = {}
  for (let at = from; at < to; at++) {
    const entity = times.get(at)
    if (entity && entity.to <= to) when[entity.kind as 'date' | 'time' | 'duration'] = entity.value
  }
  return when
}

/** Of items that overlap the longer. */
function apart(items: readonly Item[]): readonly Item[] {
  const taken = new Set<number>()
  const kept: Item[] = []
  for (const item of [...items].sort((a, b) => b.to - b.from - (a.to - a.from) || a.from - b.from)) {
    if (covers(taken, item)) continue
    for (let at = item.from; at < item.to; at++) taken.add(at)
    kept.push(item)
  }
  return kept.sort((a, b) => a.from - b.from)
}

/** «Завтра до 18:00» is one deadline. */
function joined(items: readonly Item[], text: Text): readonly Item[] {
  const all: Item[] = []
  for (const item of items) {
    const before = all.at(-1)
    const both = before && near(before, item, text) ? together(before, item) : undefined
    if (both) all[all.length - 1] = both
    else all.push(item)
  }
  return all
}

function near(before: Item, item: Item, { words }: Text): boolean {
  return item.from - before.to <= APART && words[before.to - 1]!.sentence === words[item.from]!.sentence
}

function together(before: Item, item: Item): Item | undefined {
  const [one, two] = [before.when, item.when]
  if (one.duration || two.duration || (one.date && two.date) || (one.time && two.time)) return undefined
  const date = one.date ?? two.date
  const time = one.time ?? two.time
  const wholeDay = (one.period ?? two.period)?.[0] === 'day'
  if (date === undefined || (time === undefined && !wholeDay)) return undefined
  const kind = before.kind === 'bound' || item.kind === 'bound' ? 'bound' : 'time'
  return { kind, from: before.from, to: item.to, when: { date, time } }
}
