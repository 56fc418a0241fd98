import words from './words.json' with { type: 'json' }

/** What the page speaks. */
export type Language = 'en' | 'ru'
type Plural = Readonly<Partial<Record<Intl.LDMLPluralRule, string>>>
type Key = Exclude<keyof typeof words.en, 'channels'>

/** Both languages have the same words. */
type Own = Readonly<Record<Key, string | Plural>> & { readonly channels: Readonly<Record<string, string>> }

/** The words of the page in one language. */
export interface Words {
  readonly language: Language
  say(key: Key, holes?: Readonly<Record<string, string | number>>): string
  /** The form of the word that the number asks for; `{n}` is the number. */
  count(key: Key, number: number): string
  number(value: number): string
  /** Of `2026-03-01`, or of a month `2026-03`. */
  date(day: string): string
  /** A channel by its name here; one that is not known as it is. */
  channel(name: string): string
}

/** The words of a language. */
export function wordsOf(language: Language): Words {
  const own: Own = words[language]
  const numbers = new Intl.NumberFormat(language)
  const plurals = new Intl.PluralRules(language)
  const days = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeZone: 'UTC' })
  const months = new Intl.DateTimeFormat(language, { month: 'long', year: 'numeric', timeZone: 'UTC' })
  const fill = (text: string, holes: Readonly<Record<string, string | number>>) =>
    text.replace(/\{(\w+)\}/g, (_, hole: string) => String(holes[hole] ?? ''))
  return {
    language,
    say: (key, holes = {}) => fill(own[key] as string, holes),
    count(key, number) {
      const forms = own[key] as Plural
      return fill(forms[plurals.select(number)] ?? forms.other ?? '', { n: numbers.format(number) })
    },
    number: (value) => numbers.format(value),
    date(day) {
      const time = new Date(day.length === 7 ? `${day}-01` : day)
      if (Number.isNaN(time.getTime())) return day
      return (day.length === 7 ? months : days).format(time)
    },
    channel: (name) => (Object.hasOwn(own.channels, name) ? own.channels[name]! : name),
  }
}
