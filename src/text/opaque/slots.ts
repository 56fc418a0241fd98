import * as english from '../en/slots.data.ts'
import * as russian from '../ru/slots.data.ts'
import { fold } from '../words/fold.ts'

const HEADS = new Set(russian.heads)
const CUES = new Set([...russian.cues, ...english.cues])
const ENDINGS = new Set(english.heads)
const MARKS = new Set([...russian.marks, ...english.marks])
const ELEMENTS = new Set(english.elements)

/** Whether the inside of brackets names what is to be filled in: capitals, an identifier, or the words of a blank («имя клиента», `order number`). */
export function isSlot(inside: string): boolean {
  const text = inside.trim()
  const form = fold(text)
  if (MARKS.has(form)) return false
  if (isCapitals(text)) return hasSlotPart(form) || isPlainCapitals(text)
  return /^[\p{L}\p{N}]+(?:[_.][\p{L}\p{N}]+)+$/u.test(text) || hasSlotWord(form)
}

/** The same for angle brackets: capitals there stand for a value that was masked, and some words are HTML. */
export function isAngleSlot(inside: string): boolean {
  const text = inside.trim()
  const form = fold(text)
  if (ELEMENTS.has(form) || (isCapitals(text) && /^[A-Z_ ]+$/.test(text))) return false
  return isCapitals(text) || hasSlotWord(form.replaceAll('_', ' '))
}

function isCapitals(text: string): boolean {
  return /\p{Lu}.*\p{Lu}/u.test(text) && !/\p{Ll}/u.test(text)
}

/** Words of four letters or more; with digits, or shorter in Latin, it may be a code or an abbreviation. */
function isPlainCapitals(text: string): boolean {
  return /^[\p{L} /-]+$/u.test(text) && (text.length > 3 || /\p{Script=Cyrillic}/u.test(text))
}

function hasSlotPart(form: string): boolean {
  return form.split(/[\s_/,-]+/).some((word) => HEADS.has(word) || ENDINGS.has(word))
}

/** What a blank is begun with alone may be a button: «[Добавить]». */
function hasSlotWord(form: string): boolean {
  const words = form.split(/[\s/,.]+/).filter((word) => word !== '')
  const [first = ''] = words
  if (HEADS.has(first) || (words.length > 1 && CUES.has(first))) return true
  const of = words.indexOf('of')
  return words.length < 5 && ENDINGS.has(words.at(of > 0 ? of - 1 : -1) ?? '')
}
