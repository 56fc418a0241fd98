import { quantities as english } from '../en/quantities.data.ts'
import { quantities as russian } from '../ru/quantities.data.ts'
import type { DurationUnit, Quantities } from './quantities.ts'

/** What a form can mean beside a number. */
export interface Meaning {
  currency?: string
  /** Hundredths of this currency. */
  cent?: string
  magnitude?: number
  percent?: true
  duration?: DurationUnit
  workday?: true
  plainDay?: true
  lead?: true
  /** 1–12. */
  month?: number
  year?: true
  monthDay?: true
  weekday?: string
  day?: string
  clockLead?: true
  clockHour?: true
  dayPart?: number
  dateLead?: true
  numeral?: number
  unitNumeral?: true
  ordered?: true
  label?: true
  notOrdered?: true
  /** Begins a duration that has no number. */
  whole?: true
}

const weekdayNames = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']

/** Of all forms that mean anything here. */
export const meanings: ReadonlyMap<string, Meaning> = collect([russian, english])

/** Durations that are words of their own, by their forms with one space between. */
export const wholes: readonly (readonly [form: string, value: string])[] = [russian, english].flatMap((it) =>
  Object.entries(it.wholes).flatMap(([value, forms]) => forms.map((form) => [form, value] as const)),
)

function collect(languages: readonly Quantities[]): ReadonlyMap<string, Meaning> {
  const all = new Map<string, Meaning>()
  const put = (forms: readonly string[], meaning: Meaning) => {
    for (const form of forms) all.set(form, { ...all.get(form), ...meaning })
  }
  const putEach = (
    groups: Readonly<Record<string, readonly string[]>>,
    meaning: (key: string) => Meaning,
  ) => {
    for (const [key, forms] of Object.entries(groups)) put(forms, meaning(key))
  }
  for (const words of languages) {
    putEach(words.currencies, (currency) => ({ currency }))
    putEach(words.cents, (cent) => ({ cent }))
    putEach(words.magnitudes, (magnitude) => ({ magnitude: Number(magnitude) }))
    put(words.percents, { percent: true })
    putEach(words.durations, (duration) => ({ duration: duration as DurationUnit }))
    put(words.workdays, { workday: true })
    put(words.plainDays, { plainDay: true })
    put(words.leads, { lead: true })
    for (const [index, forms] of words.months.entries()) put(forms, { month: index + 1 })
    put(words.years, { year: true })
    put(words.monthDays, { monthDay: true })
    for (const [index, forms] of words.weekdays.entries()) put(forms, { weekday: weekdayNames[index]! })
    putEach(words.days, (day) => ({ day }))
    put(words.clockLeads, { clockLead: true })
    put(words.clockHours, { clockHour: true })
    putEach(words.dayParts, (dayPart) => ({ dayPart: Number(dayPart) }))
    put(words.dateLeads, { dateLead: true })
    putEach(words.numerals, (numeral) => ({ numeral: Number(numeral) }))
    put(words.unitNumerals, { unitNumeral: true })
    put(words.ordered, { ordered: true })
    put(words.labels, { label: true })
    put(words.notOrdered, { notOrdered: true })
    for (const forms of Object.values(words.wholes))
      put(
        forms.map((form) => form.split(' ')[0]!),
        { whole: true },
      )
  }
  return all
}
