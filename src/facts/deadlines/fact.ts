import { Places } from '../../phrases/places.ts'
import type { Deadline, Entity, Lexicon, Match, Text, TurnFact } from '../../types.ts'
import { isPast } from './days.ts'
import { dueOf, type When } from './due.ts'
import { apart, covers, type Item, joined, type Stretch } from './items.ts'
import { momentOf } from './moment.ts'
import { type Tense, tensesOf } from './tense.ts'

/** Lists of phrases that lead to a time: to the one that stands in them, or to one that they mean by themselves. Of two that are equally long the earlier list counts. */
const LISTS: readonly (readonly [list: string, kind: Deadline['kind'], when?: When])[] = [
  ['hour', 'window', { duration: 'PT1H' }],
  ['hour-and-half', 'window', { duration: 'PT1.5H' }],
  ['day', 'window', { duration: 'P1D' }],
  ['noon', 'bound', { time: '12:00' }],
  ['today', 'bound', { period: ['day', 0] }],
  ['week', 'bound', { period: ['week', 0] }],
  ['next-week', 'date', { period: ['week', 1] }],
  ['month', 'bound', { period: ['month', 0] }],
  ['next-month', 'date', { period: ['month', 1] }],
  ['year', 'bound', { period: ['year', 0] }],
  ['bound', 'bound'],
  ['window', 'window'],
  ['blank', 'bound', {}],
]

/** Times by which something is to happen, in order. Past times, spans of the past and hours of work are none. */
export const fact: TurnFact<'deadlines'> = ({ message, text }, { lexicon, settings }) => {
  const now = momentOf(message.at)
  const items: Item[] = []
  for (const item of firm(text, lexicon)) {
    if (!item.when.date || !isPast(item.when.date, now)) items.push(item)
  }
  for (const { from, to } of lexicon.find('vague', text)) items.push({ kind: 'vague', from, to, when: {} })
  if (items.length === 0) return NONE

  const holidays = new Set(settings.holidays)
  return joined(apart(items), text).map(({ kind, from, to, when }): Deadline => {
    const span = { start: text.words[from]!.start, end: text.words[to - 1]!.end }
    const due = now && dueOf(when, now, holidays)
    return due === undefined ? { span, kind } : { span, kind, due }
  })
}

const NONE: readonly Deadline[] = []
const NO_TIMES: ReadonlyMap<number, Entity> = new Map()

function* firm(text: Text, lexicon: Lexicon): Generator<Item> {
  const times = timesOf(text)
  const told: { kind: Deadline['kind']; when: When | undefined; found: readonly Match[] }[] = []
  for (const [list, kind, when] of LISTS) {
    const found = lexicon.find(list, text)
    if (found.length > 0) told.push({ kind, when, found })
  }
  if (times.size === 0 && told.length === 0) return

  const places = new Places(text, lexicon)
  const not = places.words('not')
  const tenses = tensesOf(text, places)
  const fits = (words: Stretch) => !covers(not, words)
  const tense = ({ from }: Stretch) => tenses(from)
  for (const { kind, when, found } of told) {
    for (const match of found) {
      if (!fits(match) || tense(match) === 'past') continue
      yield { kind, from: match.from, to: match.to, when: when ?? whenOf(times, match) }
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

/** Dates, times and durations by their first word. */
function timesOf({ entities }: Text): ReadonlyMap<number, Entity> {
  let times: Map<number, Entity> | undefined
  for (const entity of entities) {
    const { kind, from } = entity
    if (kind !== 'date' && kind !== 'time' && kind !== 'duration') continue
    times ??= new Map()
    times.set(from, entity)
  }
  return times ?? NO_TIMES
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
