import type { DraftWord } from '../draft.ts'
import type { Claims } from './claims.ts'
import { MEANINGS, type Meaning, meaningAt, WHOLES, type Whole } from './meanings.ts'
import type { Numeral } from './numbers.ts'
import type { DurationUnit } from './quantities.ts'

/** `PT2H`, `P3D`; working days are `P3BD`, months `P2M`. */
export function takeDuration(
  words: readonly DraftWord[],
  at: number,
  numeral: Numeral,
  next: Meaning | undefined,
  claims: Claims,
): boolean {
  const { value } = numeral
  if (numeral.unit !== undefined) {
    const unit = numeral.unit.duration
    return unit !== undefined && claims.take('duration', duration(value, unit, false), at, numeral.to)
  }
  let { to } = numeral
  let meaning = next
  let business = false
  for (; meaning !== undefined && to - numeral.to < 2; meaning = meaningAt(words, to)) {
    if (meaning.workday) business = true
    else if (!meaning.plainDay) break
    to++
  }
  const unit = meaning?.duration
  return unit !== undefined && claims.take('duration', duration(value, unit, business), at, to + 1)
}

/** «полчаса», «half an hour», "a couple of hours". */
export function takeWhole(words: readonly DraftWord[], at: number, claims: Claims): boolean {
  for (const { forms, value } of WHOLES.get(words[at]!.lexeme.form) ?? NONE) {
    if (forms.every((it, offset) => words[at + offset]?.lexeme.form === it)) {
      return claims.take('duration', value, at, at + forms.length)
    }
  }
  return false
}

const NONE: readonly Whole[] = []

/** «через час», «в течение рабочего дня»: a unit without a number means one. */
export function takeLed(words: readonly DraftWord[], at: number, claims: Claims): boolean {
  if (!MEANINGS.get(words[at]!.lexeme.form)?.lead) return false
  let from = at + 1
  const business = meaningAt(words, from)?.workday === true
  if (business) from++
  const unit = meaningAt(words, from)?.duration
  return unit !== undefined && claims.take('duration', duration(1, unit, business), at + 1, from + 1)
}

function duration(value: number, unit: DurationUnit, business: boolean): string {
  if (unit === 'S' || unit === 'M' || unit === 'H') return `PT${value}${unit}`
  if (business && unit === 'D') return `P${value}BD`
  return `P${value}${unit === 'MO' ? 'M' : unit}`
}
