import type { DraftWord } from '../draft.ts'
import { fold } from './fold.ts'

/** Phrases of exact forms by their first form, the longest first. */
export type FormIndex = ReadonlyMap<string, readonly (readonly string[])[]>

/** `sources` are forms with one space between. */
export function indexForms(sources: readonly string[]): FormIndex {
  const index = new Map<string, string[][]>()
  for (const source of sources) {
    const forms = source.split(' ').map(fold)
    const first = forms[0]!
    const phrases = index.get(first)
    if (phrases === undefined) index.set(first, [forms])
    else phrases.push(forms)
  }
  for (const phrases of index.values()) phrases.sort((a, b) => b.length - a.length)
  return index
}

/** How many words the longest phrase takes that begins with word `at`; a comma may stand in it, no other border. 0: none does. */
export function lengthAt(index: FormIndex, words: readonly DraftWord[], at: number): number {
  const phrases = index.get(words[at]?.lexeme.form ?? '')
  if (phrases === undefined) return 0
  for (const forms of phrases) if (standsAt(words, at, forms)) return forms.length
  return 0
}

function standsAt(words: readonly DraftWord[], at: number, forms: readonly string[]): boolean {
  for (let offset = 1; offset < forms.length; offset++) {
    const word = words[at + offset]
    if (word === undefined || word.lexeme.form !== forms[offset]) return false
    if (word.border !== 'none' && word.border !== 'comma') return false
  }
  return true
}
