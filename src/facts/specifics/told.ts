import { hasDigit } from '../../text/entities/digits.ts'
import { isCapitalAt } from '../../text/words/characters.ts'
import type { Entity, Match, Span, Specific, Text, Turn, Word } from '../../types.ts'
import { isCounted } from '../counted.ts'

/** A figure or a name, before it is known whether the reply names it again. */
export interface Told extends Omit<Specific, 'taken'> {
  readonly words: readonly Word[]
}

/** Figures of a case: amounts, days, numbers. «Сегодня» and "now" tell nothing. */
export const FIGURES: ReadonlySet<Entity['kind']> = new Set([
  'money',
  'order',
  'date',
  'card',
  'percent',
  'number',
])

/** These count where the reply has no news at all. */
export const MORE: ReadonlySet<Entity['kind']> = new Set([...FIGURES, 'time', 'phone'])

/** Digits of the shortest bare number that may name something. */
const LONG = 4

/** Figures and names of a message; a name may stand behind what `leads` to one: «администратор Жанна», "at your Leeds branch". */
export function specificsIn(
  { index, text }: Turn,
  kinds: ReadonlySet<Entity['kind']>,
  leads: readonly Match[],
): readonly Told[] {
  const { words, entities, value } = text
  const all: Told[] = []
  const tell = (kind: Told['kind'], { start, end }: Span, from: number, to: number) =>
    all.push({
      kind,
      message: index,
      span: { start, end },
      value: value.slice(start, end),
      words: words.slice(from, to),
    })

  for (const entity of entities) {
    const { kind, start, end, from, to } = entity
    if (kind === 'date' && entity.value.length === YEAR) continue
    if (!kinds.has(kind) || !hasDigit(value.slice(start, end))) continue
    if (kind === 'number' && (end - start < LONG || isYear(value.slice(start, end)))) continue
    if (kind !== 'number' || !isCounted(words[to])) tell(kind, entity, from, to)
  }
  for (let at = 0; at < words.length; at++) {
    if (
      !(isName(text, at) || (isCapitalised(text, at) && leads.some(({ to }) => to === at))) ||
      entities.some(({ from, to }) => from <= at && at < to)
    )
      continue
    tell('name', words[at]!, at, endOfName(text, at))
  }
  return all
}

/** Digits of a year by itself, which is no day of his. */
const YEAR = 4

/** "Get with 2017": a bare number that reads as a year of ours. */
const isYear = (value: string) => value.length === YEAR && CENTURIES.has(value.slice(0, 2))

const CENTURIES: ReadonlySet<string> = new Set(['19', '20'])

/** A capital behind a preposition or a quotation mark: «в «Ромашке»», "in Leeds". */
function isName({ words, value }: Text, at: number): boolean {
  if (!isCapitalised({ words, value }, at)) return false
  if (QUOTES.includes(value[words[at]!.start - 1]!)) return true
  return words[at - 1]!.lexeme.is.has('preposition')
}

/** A capital inside a sentence. */
function isCapitalised({ words, value }: Pick<Text, 'words' | 'value'>, at: number): boolean {
  const { start, end, own, border, lexeme } = words[at]!
  if (!own || border !== 'none' || at === 0 || end - start < NAME || lexeme.stop) return false
  return isCapital(value, start) && !value.includes('@')
}

/** One capital, and small letters behind it. */
function isCapital(value: string, start: number): boolean {
  const second = value.charAt(start + 1)
  return isCapitalAt(value, start) && second !== second.toUpperCase()
}

/** Behind the last word of a name: "Oak Street". */
function endOfName({ words, value }: Text, at: number): number {
  let to = at + 1
  while (to < words.length && words[to]!.border === 'none' && isCapital(value, words[to]!.start)) to++
  return to
}

/** Letters of the shortest name that counts. */
const NAME = 3

const QUOTES = '«“„"'
