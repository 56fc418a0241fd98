import { fold } from '../../text/fold.ts'
import type { Lexicon, Settings, Text } from '../../types.ts'

/** Names of synonym groups for each word of a text that belongs to one. */
export type Groups = ReadonlyMap<number, readonly string[]>

/** Which words of a text belong to groups of synonyms, built in and the user's own. */
export function groupsOf(text: Text, lexicon: Lexicon, settings: Settings): Groups {
  const found = lexicon.find('synonyms', text)
  if (found.length === 0 && settings.synonyms === undefined) return NONE
  const groups = new Map<number, string[]>()
  for (const { from, to, replacements } of found) {
    for (let at = from; at < to; at++) add(groups, at, `≈${replacements[0]}`)
  }
  for (const [number, group] of (settings.synonyms ?? []).entries()) {
    for (const phrase of group) {
      const forms = fold(phrase).split(' ')
      for (let at = 0; at + forms.length <= text.words.length; at++) {
        if (!forms.every((form, offset) => isForm(text, at + offset, form))) continue
        for (let offset = 0; offset < forms.length; offset++) add(groups, at + offset, `≈${number}`)
      }
    }
  }
  return groups
}

const NONE: Groups = new Map()

function isForm(text: Text, at: number, form: string): boolean {
  const { lexeme } = text.words[at]!
  return lexeme.form === form || lexeme.lemmas.includes(form)
}

function add(groups: Map<number, string[]>, at: number, name: string): void {
  const names = groups.get(at)
  if (names === undefined) groups.set(at, [name])
  else names.push(name)
}
