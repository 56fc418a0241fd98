import type { Deadline, Text } from '../../types.ts'
import type { Stretch } from '../stretch.ts'
import type { When } from './due.ts'

/** A time to come, before it is worked out when that is. */
export interface Item extends Stretch {
  readonly kind: Deadline['kind']
  readonly when: When
}

/** A day and a time of day belong together over at most so many words. */
const APART = 3

/** Of items that overlap the longer. */
export function apart(items: readonly Item[]): readonly Item[] {
  if (items.length < 2) return items
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
export function joined(items: readonly Item[], text: Text): readonly Item[] {
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

/** Whether any of these words stands in a stretch. */
export function covers(words: ReadonlySet<number>, { from, to }: Stretch): boolean {
  for (let at = from; at < to; at++) if (words.has(at)) return true
  return false
}
