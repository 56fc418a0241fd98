import { Places } from '../../phrases/places.ts'
import type { Deadline, Entity, Lexicon, Text, TurnFact } from '../../types.ts'
import type { Stretch } from '../stretch.ts'
import { isPast } from './days.ts'
import { dueOf, type When } from './due.ts'
import { apart, covers, type Item, joined } from './items.ts'
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
  const items = firm(text, lexicon).filter(({ when }) => !when.date || !isPast(when.date, now))
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

/** What names a time by itself, and what leads to one. */
function firm(text: Text, lexicon: Lexicon): Item[] {
  const items: Item[] = []
  const told = LISTS.filter(([list]) => lexicon.has(list, text))
  const times = timesOf(text)
  if (times.size === 0 && told.length === 0) return items

  const places = new Places(text, lexicon)
  const not = places.words('not')
  const tenses = tensesOf(text, places)
  for (const [list, kind, when] of told) {
    for (const match of lexicon.find(list, text)) {
      const { from, to } = match
      if (covers(not, match) || tenses(from) === 'past') continue
      items.push({ kind, from, to, when: when ?? whenOf(times, match) })
    }
  }
  for (const entity of times.values()) {
    const { kind, value } = entity
    if (kind === 'duration' || !text.words[entity.from]!.own || covers(not, entity)) continue
    if (!mayCome(tenses(entity.from), value)) continue
    const { from, to } = places.ends('at').get(entity.to) ?? entity
    items.push({ kind: kind as 'date' | 'time', from, to, when: { [kind]: value } })
  }
  return items
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
