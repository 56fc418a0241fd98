import type { Text } from '../types.ts'

/** What words `[from, to)` are about: their topics, and the stems of their first ones, each with `~` behind it. */
export function themesOf({ words }: Text, from = 0, to = words.length): ReadonlySet<string> {
  const themes = new Set<string>()
  for (let at = from; at < to; at++) {
    const { own, lexeme } = words[at]!
    if (!own || lexeme.stop) continue
    for (const topic of lexeme.topics) themes.add(topic)
    const [first] = lexeme.topics
    if (first !== undefined && first.length > STEM) themes.add(`${first.slice(0, STEM)}~`)
  }
  return themes
}

/** Words that begin alike in so many letters are about the same: a charge, a charger. */
const STEM = 5

/** Whether two things are about the same, in part. */
export function shareTheme(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  for (const theme of one) if (other.has(theme)) return true
  return false
}
