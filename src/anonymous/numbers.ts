import type { EntityKind, Span, Text } from '../types.ts'
import words from './data/words.json' with { type: 'json' }

/** Digits of accounts, passports, tracks: no quantity has so many. */
const FEWEST = 6

const GROUPS = /(?<![\p{L}\d])\p{L}{0,3}\d(?:[ \u00a0-]?\d)*(?!\d)/gu
const THOUSANDS = /^\d{1,3}(?:[ \u00a0]\d{3})+$/
const YEARS = /^(?:19|20)\d\d-(?:19|20)\d\d$/

const ADDRESS: ReadonlySet<string> = new Set(words.address.split(' '))
const NUMERIC: ReadonlySet<EntityKind> = new Set(['number'])

/** Long numbers that no entity with a meaning covers, and the numbers of houses and flats. */
export function* numbersIn({ value, entities, words: all }: Text): Generator<Span> {
  const covered = entities.filter(({ kind }) => !NUMERIC.has(kind))
  let next = 0
  for (const match of value.matchAll(GROUPS)) {
    const span = { start: match.index, end: match.index + match[0].length }
    while (next < covered.length && covered[next]!.end <= span.start) next++
    if (next < covered.length && covered[next]!.start < span.end) continue
    if (match[0].replace(/\D/g, '').length < FEWEST || THOUSANDS.test(match[0]) || YEARS.test(match[0]))
      continue
    yield span
  }
  for (const [at, { start, end }] of all.entries()) {
    const before = all[at - 1]
    if (
      !before ||
      !ADDRESS.has(before.lexeme.form) ||
      !/^[. \u00a0№]{0,3}$/.test(value.slice(before.end, start))
    )
      continue
    if (/^\d{1,4}\p{L}?$/u.test(value.slice(start, end))) yield { start, end }
  }
}
