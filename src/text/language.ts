import type { TextLanguage } from '../types.ts'
import { foreign, native } from './markers.data.ts'
import type { Tokens } from './tokens.ts'

const foreignForms = new Set(foreign.filter((form) => !native.includes(form)))
const nativeForms = new Set(native)

/** Enough words to be sure of a language; a longer text is not read on. */
const enough = 400

/**
 * The language of a text, from its letters and a few telling words; `und` where neither Russian nor English is likely.
 * A hint of `ru` or `en` is believed.
 */
export function languageOf(tokens: Tokens, hint?: string): TextLanguage {
  const hinted = hint?.slice(0, 2).toLowerCase()
  if (hinted === 'ru' || hinted === 'en') return hinted
  const { cyrillic, latin, otherLetters } = tokens
  const letters = cyrillic + latin + otherLetters
  if (letters === 0 || otherLetters * 2 > letters) return 'und'
  const isCyrillic = cyrillic * 4 >= letters
  if (isCyrillic && tokens.foreignCyrillic * 50 > cyrillic) return 'und'
  if (!isCyrillic && tokens.foreignLatin * 12 > latin) return 'und'
  return isForeign(tokens, isCyrillic) ? 'und' : isCyrillic ? 'ru' : 'en'
}

function isForeign({ words }: Tokens, isCyrillic: boolean): boolean {
  let strange = 0
  let own = 0
  const count = Math.min(words.length, enough)
  for (let index = 0; index < count; index += 1) {
    const { form } = words[index]!.lexeme
    if (form.charCodeAt(0) >= 0x400 !== isCyrillic) continue
    if (foreignForms.has(form)) strange += 1
    else if (nativeForms.has(form)) own += 1
  }
  return strange > own && (strange > 1 || count <= 4)
}
