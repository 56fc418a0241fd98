import type { DraftWord } from './draft.ts'
import * as english from './en/asides.data.ts'
import { fold } from './fold.ts'
import * as russian from './ru/asides.data.ts'

/** Phrases by their first form, the longest first. */
const phrases = byFirst([...russian.asides, ...english.asides])

function byFirst(sources: readonly string[]): ReadonlyMap<string, readonly (readonly string[])[]> {
  const index = new Map<string, string[][]>()
  for (const source of sources) {
    const forms = fold(source).split(' ')
    index.set(
      forms[0]!,
      [...(index.get(forms[0]!) ?? []), forms].sort((a, b) => b.length - a.length),
    )
  }
  return index
}

/** Flags parentheticals between commas; the word after one then follows the word before it without a border. */
export function markAsides(words: DraftWord[]): void {
  for (let at = 1; at < words.length; at += 1) {
    const word = words[at]!
    if (word.border !== 'comma') continue
    const length = phrases.get(word.lexeme.form)?.find((forms) => standsAt(words, at, forms))?.length
    if (length === undefined) continue
    for (let index = at; index < at + length; index += 1) words[index]!.aside = true
    words[at + length]!.border = 'none'
    at += length - 1
  }
}

function standsAt(words: readonly DraftWord[], at: number, forms: readonly string[]): boolean {
  if (words[at + forms.length]?.border !== 'comma') return false
  return forms.every((form, offset) => {
    const word = words[at + offset]!
    return word.lexeme.form === form && (offset === 0 || word.border === 'none')
  })
}
