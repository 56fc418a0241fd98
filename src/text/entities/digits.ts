import { isDigitAt } from '../words/characters.ts'

/** Whether nothing but digits stands in a form: most numbers, and no pattern need be tried on them. */
export function isPlain(form: string): boolean {
  for (let index = 0; index < form.length; index++) if (!isDigitAt(form, index)) return false
  return true
}

/** Whether any digit stands in a form. */
export function hasDigit(form: string): boolean {
  for (let index = 0; index < form.length; index++) if (isDigitAt(form, index)) return true
  return false
}
