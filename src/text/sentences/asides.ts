import type { DraftWord } from '../draft.ts'
import * as english from '../en/asides.data.ts'
import * as russian from '../ru/asides.data.ts'
import { indexForms, lengthAt } from '../words/forms.ts'

const PHRASES = indexForms([...russian.asides, ...english.asides])

/** Flags parentheticals between commas; the word after one then follows the word before it without a border. */
export function markAsides(words: DraftWord[]): void {
  for (let at = 1; at < words.length; at++) {
    if (words[at]!.border !== 'comma') continue
    const length = lengthAt(PHRASES, words, at)
    const next = words[at + length]
    if (length === 0 || next?.border !== 'comma') continue
    for (let index = at; index < at + length; index++) words[index]!.aside = true
    next.border = 'none'
    at += length - 1
  }
}
