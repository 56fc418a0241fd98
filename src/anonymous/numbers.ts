import type { EntityKind, Span, Text } from '../types.ts'
import words from './data/words.json' with { type: 'json' }

/** Digits of accounts, passports, tracks: no quantity has so many. */
const FEWEST = 6

const groups = /(?<![\p{L}\d])\p{L}{0,3}\d(?:[ \u00a0-]?\d)*(?!\d)/gu
const thousands = /^\d{1,3}(?:[ \u00a0]\d{3})+$/
const years = /^(?:19|20)\d\d-(?:19|20)\d\d$/

const address: ReadonlySet<string> = new Set(words.address.split(' '))
const numeric: ReadonlySet<EntityKind> = new Set(['number'])

/** Long numbers that no entity with a meaning covers, and the numbers of houses and flats. */
export function* numbersIn({ value, entities, words: all }: Text): Generator<Span> {
  const covered = entities.filter(({ kind }) => !numeric.has(kind))
  let next = 0
  for (const match of value.matchAll(groups)) {
    const span = { start: match.index, end: match.index + match[0].length }
    while (next < covered.length && covered[next]!.end <= span.start) next++
    if (next < covered.length && covered[next]!.start < span.end) continue
    if (match[0].replace(/\D/g, '').length < FEWEST || thousands.test(match[0]) || years.test(match[0]))
      continue
    yield span
  }
  for (const [at, { start, end }] of all.entries()) {
    const before = all[at - 1]
    if (
      !before ||
      !address.has(before.lexeme.form) ||
      !/^[. \u00a0№]{0,3}$/.test(value.slice(before.end, start))
    )
      continue
    if (/^\d{1,4}\p{L}?$/u.test(value.slice(start, end))) yield { start, end }
  }
}
