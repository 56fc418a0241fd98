import * as english from './en/slots.data.ts'
import { fold } from './fold.ts'
import * as russian from './ru/slots.data.ts'

const beginnings = new Set([...russian.heads, ...russian.cues, ...english.cues])
const endings = new Set(english.heads)
const marks = new Set([...russian.marks, ...english.marks])
const elements = new Set(english.elements)

/** Whether the inside of brackets names what is to be filled in: capitals, an identifier, or the words of a blank («имя клиента», `order number`). */
export function isSlot(inside: string): boolean {
  const text = inside.trim()
  const form = fold(text)
  if (isCapitals(text)) return !marks.has(form)
  return /^[\p{L}\p{N}]+(?:[_.][\p{L}\p{N}]+)+$/u.test(text) || hasSlotWord(form)
}

/** The same for angle brackets: capitals there stand for a value that was masked, and some words are HTML. */
export function isAngleSlot(inside: string): boolean {
  const text = inside.trim()
  const form = fold(text)
  if (elements.has(form) || (isCapitals(text) && /^[A-Z_ ]+$/.test(text))) return false
  return isCapitals(text) || hasSlotWord(form.replaceAll('_', ' '))
}

function isCapitals(text: string): boolean {
  return /\p{Lu}.*\p{Lu}/u.test(text) && !/\p{Ll}/u.test(text)
}

function hasSlotWord(form: string): boolean {
  const words = form.split(/[\s/,]+/)
  return beginnings.has(words[0] ?? '') || (words.length < 4 && endings.has(words.at(-1) ?? ''))
}
