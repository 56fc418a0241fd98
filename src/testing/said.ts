import type { Language, LintMessage, Rule } from '../types.ts'

const LANGUAGES: readonly Language[] = ['ru', 'en']

/** The messages of a rule, by id, that stand in none of these findings: neither as their own sentence, nor beside a related place or a suggestion. */
export function unsaid({ messages }: Rule, found: readonly LintMessage[]): string[] {
  const said = [...new Set(found.flatMap(sentences))]
  return Object.keys(messages.ru).filter(
    (id) => !said.some((one) => LANGUAGES.some((language) => fills(messages[language][id] ?? '', one))),
  )
}

const sentences = ({ message, related = [], suggestions = [] }: LintMessage): string[] => [
  message,
  ...related.map(({ text }) => text),
  ...suggestions.map(({ desc }) => desc),
]

/** Whether a sentence is this wording with its holes filled. */
function fills(wording: string, sentence: string): boolean {
  const parts = wording.split(/\{\w+\}/u)
  let at = 0
  return (
    sentence.startsWith(parts[0]!) &&
    sentence.endsWith(parts.at(-1)!) &&
    parts.every((part) => {
      const found = sentence.indexOf(part, at)
      at = found + part.length
      return found !== -1
    })
  )
}
