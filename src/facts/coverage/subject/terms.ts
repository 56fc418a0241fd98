import { fold } from '../../../text/words/fold.ts'
import type { Lexicon, Settings, Text } from '../../../types.ts'

/** For each word of a text the names of the groups of synonyms that it belongs to; a hole where there are none. */
export type Groups = readonly (readonly string[] | undefined)[]

/** Which words of a text belong to groups of synonyms, built in and the user's own. */
export function groupsOf(text: Text, lexicon: Lexicon, settings: Settings): Groups {
  const found = lexicon.find('synonyms', text)
  if (found.length === 0 && settings.synonyms === undefined) return NONE
  const groups: (readonly string[] | undefined)[] = new Array(text.words.length)
  for (const { from, to, replacements } of found) {
    for (let at = from; at < to; at++) add(groups, at, replacements)
  }
  for (const [number, group] of (settings.synonyms ?? []).entries()) {
    const names = [String(number)]
    for (const phrase of group) {
      const forms = fold(phrase).split(' ')
      for (let at = 0; at + forms.length <= text.words.length; at++) {
        if (!forms.every((form, offset) => isForm(text, at + offset, form))) continue
        for (let offset = 0; offset < forms.length; offset++) add(groups, at + offset, names)
      }
    }
  }
  return groups
}

const NONE: Groups = []

function isForm(text: Text, at: number, form: string): boolean {
  const { lexeme } = text.words[at]!
  return lexeme.form === form || lexeme.lemmas.includes(form)
}

function add(groups: (readonly string[] | undefined)[], at: number, names: readonly string[]): void {
  const before = groups[at]
  groups[at] = before === undefined ? names : [...before, ...names]
}
