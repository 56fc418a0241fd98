import type { TextLanguage, Word } from '../types.ts'
import { countLetters, type Letters, noLetters } from './words/letters.ts'
import { FOREIGN_FORMS, NATIVE_FORMS, Role } from './words/roles.ts'
import type { Tokens } from './words/tokens.ts'

/** Enough words to be sure of a language; a longer text is not read on. */
const ENOUGH = 400

/**
 * The language of a text, from the letters of its writer's own words and a few telling forms; `und` where neither
 * Russian nor English is likely. `isOwn`: all words are the writer's own. A hint of `ru` or `en` is believed,
 * but a Russian message in an English thread stays Russian.
 */
export function languageOf(value: string, tokens: Tokens, isOwn: boolean, hint?: string): TextLanguage {
  const { words } = tokens
  const isWhole = isOwn && words.length <= ENOUGH
  const sample = isWhole ? words : ownWords(words)
  const letters = isWhole ? tokens.letters : lettersOf(value, sample)
  const total = letters.cyrillic + letters.latin + letters.other
  const hinted = hint?.slice(0, 2).toLowerCase()
  if (hinted === 'ru' || (hinted === 'en' && letters.latin * 4 >= total)) return hinted
  if (total === 0 || letters.other * 2 > total) return 'und'
  const isCyrillic = letters.cyrillic * 4 >= total
  if (isCyrillic && letters.foreignCyrillic * 50 > letters.cyrillic) return 'und'
  if (!isCyrillic && letters.foreignLatin * 12 > letters.latin) return 'und'
  const isTelling = (tokens.roles & Role.foreign) !== 0
  return isTelling && isForeign(sample, isCyrillic) ? 'und' : isCyrillic ? 'ru' : 'en'
}

function ownWords(words: readonly Word[]): readonly Word[] {
  const own: Word[] = []
  for (const word of words) {
    if (word.own) own.push(word)
    if (own.length === ENOUGH) break
  }
  return own.length > 0 ? own : words.slice(0, ENOUGH)
}

function lettersOf(value: string, words: readonly Word[]): Letters {
  const letters = noLetters()
  for (const { start, end, lexeme } of words) {
    if (lexeme.form.charCodeAt(0) !== 0x3c) countLetters(value, start, end, letters)
  }
  return letters
}

function isForeign(words: readonly Word[], isCyrillic: boolean): boolean {
  const strange = countForms(words, FOREIGN_FORMS, isCyrillic)
  if (strange === 0 || (strange === 1 && words.length > 4)) return false
  return strange > countForms(words, NATIVE_FORMS, isCyrillic)
}

/** How many words of the script the list has. */
function countForms(words: readonly Word[], forms: ReadonlySet<string>, isCyrillic: boolean): number {
  let count = 0
  for (const { lexeme } of words) {
    if (lexeme.form.charCodeAt(0) >= 0x400 === isCyrillic && forms.has(lexeme.form)) count++
  }
  return count
}
