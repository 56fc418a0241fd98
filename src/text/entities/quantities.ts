/** A calendar or clock unit: ISO 8601 letters, `MO` for months so that minutes keep `M`. */
export type DurationUnit = 'S' | 'M' | 'H' | 'D' | 'W' | 'MO' | 'Y'

/** What one language has to give for numbers, money, dates and times: forms as `fold()` spells them. */
export interface Quantities {
  /** By ISO 4217 code. */
  readonly currencies: Readonly<Record<string, readonly string[]>>
  /** Hundredths, by the code of the whole. */
  readonly cents: Readonly<Record<string, readonly string[]>>
  readonly magnitudes: Readonly<Record<number, readonly string[]>>
  readonly percents: readonly string[]
  readonly durations: Readonly<Record<DurationUnit, readonly string[]>>
  /** Before «дней»: only working days count. */
  readonly workdays: readonly string[]
  /** Before «дней»: changes nothing. */
  readonly plainDays: readonly string[]
  /** Durations without a number, by ISO 8601 value; words with one space between. */
  readonly wholes: Readonly<Record<string, readonly string[]>>
  /** After these a unit alone means one. */
  readonly leads: readonly string[]
  readonly months: readonly (readonly string[])[]
  readonly years: readonly string[]
  /** «5 числа». */
  readonly monthDays: readonly string[]
  /** What a number ends in, behind a hyphen, that is a day of the month where no thing follows: «12-го». */
  readonly dayEndings: readonly string[]
  /** From Monday on. */
  readonly weekdays: readonly (readonly string[])[]
  readonly days: Readonly<Record<string, readonly string[]>>
  /** Before a time of day. */
  readonly clockLeads: readonly string[]
  readonly clockHours: readonly string[]
  /** Hours to be added before noon's count is past. */
  readonly dayParts: Readonly<Record<number, readonly string[]>>
  readonly dateLeads: readonly string[]
  readonly numerals: Readonly<Record<number, readonly string[]>>
  /** Numerals that mean a number only before a unit. */
  readonly unitNumerals: readonly string[]
  /** Things that have a number of their own: заказ, ticket. */
  readonly ordered: readonly string[]
  /** Words between such a thing and its number. */
  readonly labels: readonly string[]
  /** Things whose number is not the customer's. */
  readonly notOrdered: readonly string[]
}
