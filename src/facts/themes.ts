import type { Lexeme, Text, Word } from '../types.ts'
import carriers from './carriers.json' with { type: 'json' }

/** What words `[from, to)` are about: their topics, the parts of those with a hyphen ("eye-roll"), and the stems of their first ones, each with `~` behind it. */
export function themesOf({ words }: Text, from = 0, to = words.length): ReadonlySet<string> {
  const themes = new Set<string>()
  for (let at = from; at < to; at++) {
    const { lexeme } = words[at]!
    if (!hasTheme(words[at]!)) continue
    for (const topic of lexeme.topics) themes.add(topic)
    if (lexeme.form.includes('-')) for (const part of lexeme.form.split('-')) themes.add(part)
    const [first] = lexeme.topics
    if (first !== undefined && first.length > STEM) themes.add(`${first.slice(0, STEM)}~`)
  }
  return themes
}

/** Words that go with any subject: to come, to send, an order, a day. */
const CARRIERS: ReadonlySet<string> = new Set(Object.values(carriers).flatMap((words) => words.split(' ')))

/** Whether a word is about something in particular. */
export const hasTheme = ({ own, lexeme }: Word): boolean =>
  own && !lexeme.stop && !lexeme.is.has('numeral') && !carries(lexeme)

const carries = ({ lemmas }: Lexeme) => CARRIERS.has(lemmas[0]!)

/** Words that begin alike in so many letters are about the same: a charge, a charger. */
const STEM = 5

/** Whether two things are about the same, in part. */
export function shareTheme(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  for (const theme of one) if (other.has(theme)) return true
  return false
}
