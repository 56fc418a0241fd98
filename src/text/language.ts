import type { TextLanguage, Word } from '../types.ts'
import { Foreign, Kind, kindOf } from './characters.ts'
import { foreign, native } from './markers.data.ts'

const foreignForms = new Set(foreign.filter((form) => !native.includes(form)))
const nativeForms = new Set(native)

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
 * Russian nor English is likely. A hint of `ru` or `en` is believed.
 */
export function languageOf(value: string, words: readonly Word[], hint?: string): TextLanguage {
  const hinted = hint?.slice(0, 2).toLowerCase()
  if (hinted === 'ru' || hinted === 'en') return hinted
  const sample = words.length <= enough && !words.some(({ own }) => !own) ? words : ownWords(words)
  const letters = countLetters(value, sample)
  const total = letters.cyrillic + letters.latin + letters.other
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

function countLetters(value: string, words: readonly Word[]): Letters {
  const letters = { cyrillic: 0, latin: 0, other: 0, foreignCyrillic: 0, foreignLatin: 0 }
  for (const { start, end, lexeme } of words) {
    if (lexeme.form.charCodeAt(0) === 0x3c) continue
    for (let index = start; index < end; index += 1) {
      const code = value.charCodeAt(index)
      const kind = kindOf(code)
      const base = kind & 7
      if (base === Kind.cyrillic) {
        letters.cyrillic += 1
        if (kind & Foreign) letters.foreignCyrillic += 1
      } else if (base === Kind.latin) {
        letters.latin += 1
        if (kind & Foreign) letters.foreignLatin += 1
      } else if (base === Kind.letter) letters.other += 1
    }
  }
  return letters
}

function isForeign(words: readonly Word[], isCyrillic: boolean): boolean {
  let strange = 0
  let own = 0
  for (const { lexeme } of words) {
    const first = lexeme.form.charCodeAt(0)
    if (first >= 0x400 !== isCyrillic) continue
    if (foreignForms.has(lexeme.form)) strange += 1
    else if (nativeForms.has(lexeme.form)) own += 1
  }
  return strange > own && (strange > 1 || words.length <= 4)
}
