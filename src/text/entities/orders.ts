import type { DraftWord } from '../draft.ts'
import type { Claims } from './claims.ts'
import { hasDigit } from './digits.ts'
import { MEANINGS } from './meanings.ts'

/** A parcel's number in the Universal Postal Union's form. */
const POSTAL = /^[a-z]{2}\d{9}[a-z]{2}$/

/** Numbers of orders, tickets, parcels: after a word for such a thing, after № or #, or of a shape of their own; the value is in upper case. */
export function takeOrders(
  text: string,
  words: readonly DraftWord[],
  values: readonly number[],
  claims: Claims,
): void {
  let next = 0
  for (const at of values) {
    const { form } = words[at]!.lexeme
    if (at < next || !hasDigit(form) || !claims.isFree(at)) continue
    const isTagged = form.charCodeAt(0) === 0x23
    if (isTagged ? !/^#(?:\p{L}{1,4}-?)?\d{3,}(?:-\d+)*$/u.test(form) : !isOrder(text, words, at)) continue
    let to = at + 1
    while (isGluedPart(text, words, to)) to++
    next = to
    const start = words[at]!.start + (isTagged ? 1 : 0)
    const value = text.slice(start, words[to - 1]!.end).toUpperCase()
    claims.take('order', value, at, to, start)
  }
}

function isOrder(text: string, words: readonly DraftWord[], at: number): boolean {
  const word = words[at]!
  const { form } = word.lexeme
  if (form.length === 13 && POSTAL.test(form)) return true
  if (/\p{Sc}/u.test(text[word.start - 1] ?? '')) return false
  const previous = words[at - 1]
  const sign = signBefore(text, previous?.end ?? 0, word.start)
  const after = words[at + 1]
  if (after !== undefined && after.border === 'none' && !sign && countsSomething(after)) return false
  let labelled = sign
  for (let before = at - 1; before >= Math.max(0, at - 4); before--) {
    const candidate = words[before]!
    if (words[before + 1]!.border === 'sentence') return false
    const meaning = MEANINGS.get(candidate.lexeme.form)
    if (meaning?.notOrdered) return false
    if (meaning?.ordered) return (labelled || isLongEnough(form)) && !isDateOrTime(form)
    if (!meaning?.label) break
    labelled = true
  }
  return sign && isNumberSignOrder(form) && !isDateOrTime(form)
}

function isDateOrTime(form: string): boolean {
  return /^\d{1,2}[./]\d{1,2}(?:[./]\d{2,4})?$|^\d{1,2}:\d{2}$/.test(form)
}

function countsSomething({ lexeme }: DraftWord): boolean {
  const meaning = MEANINGS.get(lexeme.form)
  return (
    meaning !== undefined &&
    (meaning.currency !== undefined ||
      meaning.magnitude !== undefined ||
      meaning.duration !== undefined ||
      meaning.month !== undefined ||
      meaning.percent === true)
  )
}

/** Without «номер» before it, a short number may count anything. */
function isLongEnough(form: string): boolean {
  let digits = 0
  for (let index = 0; index < form.length; index++) if (isDigit(form.charCodeAt(index))) digits++
  return digits >= 4 || (digits >= 2 && form.length >= 4 && digits < form.length && /\p{L}/u.test(form))
}

function isNumberSignOrder(form: string): boolean {
  return form.length >= 3
}

/** № or # right before the word. */
function signBefore(text: string, from: number, to: number): boolean {
  for (let index = to - 1; index >= from && to - index < 4; index--) {
    const code = text.charCodeAt(index)
    if (code === 0x2116 || code === 0x23) return true
    if (code !== 0x20 && code !== 0xa0) return false
  }
  return false
}

/** `A-1234 /56` is not one number; `A-1234/B-5` is. */
function isGluedPart(text: string, words: readonly DraftWord[], at: number): boolean {
  const word = words[at]
  if (word === undefined || word.start - words[at - 1]!.end !== 1) return false
  const mark = text.charCodeAt(word.start - 1)
  return (mark === 0x2f || mark === 0x2d) && hasDigit(word.lexeme.form)
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39
}
