import type { TextLanguage, Word } from '../types.ts'
import { Foreign, Kind, kindCount, kindOf } from './characters.ts'
import { foreign, native } from './markers.data.ts'
import type { Kinds, Tokens } from './tokens.ts'

const nativeForms = new Set(native)
const foreignForms = new Set(foreign.filter((form) => !nativeForms.has(form)))

/** Enough words to be sure of a language; a longer text is not read on. */
const enough = 400

interface Letters {
  cyrillic: number
  latin: number
  other: number
  /** Letters that neither Russian nor English writes, by the script they belong to. */
  foreignCyrillic: number
  foreignLatin: number
}

/**
 * The language of a text, from the letters of its writer's own words and a few telling forms; `und` where neither
 * Russian nor English is likely. A hint of `ru` or `en` is believed,
 * but a Russian message in an English thread stays Russian.
 */
export function languageOf(value: string, { words, kinds }: Tokens, hint?: string): TextLanguage {
  const isWhole = words.length <= enough && words.every(({ own }) => own)
  const sample = isWhole ? words : ownWords(words)
  const letters = sumLetters(isWhole ? kinds : countKinds(value, sample))
  const total = letters.cyrillic + letters.latin + letters.other
  const hinted = hint?.slice(0, 2).toLowerCase()
  if (hinted === 'ru' || (hinted === 'en' && letters.latin * 4 >= total)) return hinted
  if (total === 0 || letters.other * 2 > total) return 'und'
  const isCyrillic = letters.cyrillic * 4 >= total
  if (isCyrillic && letters.foreignCyrillic * 50 > letters.cyrillic) return 'und'
  if (!isCyrillic && letters.foreignLatin * 12 > letters.latin) return 'und'
  return isForeign(sample, isCyrillic) ? 'und' : isCyrillic ? 'ru' : 'en'
}

function ownWords(words: readonly Word[]): readonly Word[] {
  const own: Word[] = []
  for (const word of words) {
    if (word.own) own.push(word)
    if (own.length === enough) break
  }
  return own.length > 0 ? own : words.slice(0, enough)
}

function countKinds(value: string, words: readonly Word[]): Kinds {
  const kinds = new Uint32Array(kindCount)
  for (const { start, end, lexeme } of words) {
    if (lexeme.form.charCodeAt(0) === 0x3c) continue
    for (let index = start; index < end; index += 1) kinds[kindOf(value.charCodeAt(index))]! += 1
  }
  return kinds
}

function sumLetters(kinds: Kinds): Letters {
  const letters = { cyrillic: 0, latin: 0, other: 0, foreignCyrillic: 0, foreignLatin: 0 }
  for (let kind = 0; kind < kindCount; kind += 1) {
    const count = kinds[kind]!
    const base = kind & 7
    if (base === Kind.cyrillic) {
      letters.cyrillic += count
      if (kind & Foreign) letters.foreignCyrillic += count
    } else if (base === Kind.latin) {
      letters.latin += count
      if (kind & Foreign) letters.foreignLatin += count
    } else if (base === Kind.letter) letters.other += count
  }
  return letters
}

function isForeign(words: readonly Word[], isCyrillic: boolean): boolean {
  const strange = countForms(words, foreignForms, isCyrillic)
  if (strange === 0 || (strange === 1 && words.length > 4)) return false
  return strange > countForms(words, nativeForms, isCyrillic)
}

/** How many words of the script the list has. */
function countForms(words: readonly Word[], forms: ReadonlySet<string>, isCyrillic: boolean): number {
  let count = 0
  for (const { lexeme } of words) {
    if (lexeme.form.charCodeAt(0) >= 0x400 === isCyrillic && forms.has(lexeme.form)) count += 1
  }
  return count
}
