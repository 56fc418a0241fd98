import type { DraftWord } from '../draft.ts'
import { quantities as english } from '../en/quantities.data.ts'
import { quantities as russian } from '../ru/quantities.data.ts'
import type { DurationUnit, Quantities } from './quantities.ts'

/** What a form can mean beside a number. */
export interface Meaning {
  readonly currency: string | undefined
  /** Hundredths of this currency. */
  readonly cent: string | undefined
  readonly magnitude: number | undefined
  readonly percent: boolean
  readonly duration: DurationUnit | undefined
  readonly workday: boolean
  readonly plainDay: boolean
  readonly lead: boolean
  /** 1–12. */
  readonly month: number | undefined
  readonly year: boolean
  readonly monthDay: boolean
  readonly weekday: string | undefined
  readonly day: string | undefined
  readonly clockLead: boolean
  readonly clockHour: boolean
  readonly dayPart: number | undefined
  readonly dateLead: boolean
  readonly numeral: number | undefined
  readonly unitNumeral: boolean
  readonly ordered: boolean
  readonly label: boolean
  readonly notOrdered: boolean
  /** May be the first word of a date or an amount. */
  readonly begins: boolean
}

/** All meanings have the same fields in the same order: that makes reading them cheap. */
const NONE: Meaning = {
  currency: undefined,
  cent: undefined,
  magnitude: undefined,
  percent: false,
  duration: undefined,
  workday: false,
  plainDay: false,
  lead: false,
  month: undefined,
  year: false,
  monthDay: false,
  weekday: undefined,
  day: undefined,
  clockLead: false,
  clockHour: false,
  dayPart: undefined,
  dateLead: false,
  numeral: undefined,
  unitNumeral: false,
  ordered: false,
  label: false,
  notOrdered: false,
  begins: false,
}

const WEEKDAY_NAMES = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']

/** Of all forms that mean anything here. */
export const MEANINGS: ReadonlyMap<string, Meaning> = collect([russian, english])

/** What a word means to the one before it: nothing, where a border stands between. */
export function meaningAt(words: readonly DraftWord[], at: number): Meaning | undefined {
  const word = words[at]
  return word?.border === 'none' ? MEANINGS.get(word.lexeme.form) : undefined
}

/** A duration that is words of its own, and what it comes to. */
export interface Whole {
  readonly forms: readonly string[]
  readonly value: string
}

/** Such durations by their first word. */
export const WHOLES: ReadonlyMap<string, readonly Whole[]> = byFirst([russian, english])

function byFirst(languages: readonly Quantities[]): ReadonlyMap<string, readonly Whole[]> {
  const all = new Map<string, Whole[]>()
  for (const words of languages) {
    for (const [value, written] of Object.entries(words.wholes)) {
      for (const forms of written.map((one) => one.split(' '))) {
        const begun = all.get(forms[0]!) ?? []
        all.set(forms[0]!, [...begun, { forms, value }])
      }
    }
  }
  return all
}

function collect(languages: readonly Quantities[]): ReadonlyMap<string, Meaning> {
  const all = new Map<string, Meaning>()
  const put = (forms: readonly string[], fresh: Partial<Meaning>) => {
    const alone = { ...NONE, ...fresh }
    for (const form of forms) {
      const met = all.get(form)
      all.set(form, met === undefined ? alone : { ...met, ...fresh })
    }
  }
  const putEach = (
    groups: Readonly<Record<string, readonly string[]>>,
    meaning: (key: string) => Partial<Meaning>,
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
    put(words.leads, { lead: true, begins: true })
    for (const [index, forms] of words.months.entries()) put(forms, { month: index + 1, begins: true })
    put(words.years, { year: true })
    put(words.monthDays, { monthDay: true })
    for (const [index, forms] of words.weekdays.entries())
      put(forms, { weekday: WEEKDAY_NAMES[index]!, begins: true })
    putEach(words.days, (day) => ({ day, begins: true }))
    put(words.clockLeads, { clockLead: true })
    put(words.clockHours, { clockHour: true })
    putEach(words.dayParts, (dayPart) => ({ dayPart: Number(dayPart) }))
    put(words.dateLeads, { dateLead: true })
    putEach(words.numerals, (numeral) => ({ numeral: Number(numeral), begins: true }))
    put(words.unitNumerals, { unitNumeral: true })
    put(words.ordered, { ordered: true })
    put(words.labels, { label: true })
    put(words.notOrdered, { notOrdered: true })
    for (const forms of Object.values(words.wholes))
      put(
        forms.map((form) => form.split(' ')[0]!),
        { begins: true },
      )
  }
  return all
}

/** «го» of «12-го». */
export const DAY_ENDINGS: ReadonlySet<string> = new Set(
  [russian, english].flatMap((words) => words.dayEndings),
)
