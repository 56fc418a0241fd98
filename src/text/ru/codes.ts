import { isDigitAt } from '../words/characters.ts'
import look from './words/latin.json' with { type: 'json' }

/** The same names of models in Latin letters: «м200» is M200; none for a word that is no code. */
export function latinOf(form: string): readonly string[] {
  if (!hasDigit(form)) return NONE
  return [look.shape, look.sound].flatMap((letters: Readonly<Record<string, string>>) => {
    const spelt = Array.from(form, (letter) => letters[letter] ?? letter).join('')
    return spelt === form || hasCyrillic(spelt) ? [] : [spelt]
  })
}

const NONE: readonly string[] = []

function hasDigit(form: string): boolean {
  for (let at = 0; at < form.length; at++) if (isDigitAt(form, at)) return true
  return false
}

function hasCyrillic(form: string): boolean {
  for (let at = 0; at < form.length; at++) if (form.charCodeAt(at) >= 0x400) return true
  return false
}
