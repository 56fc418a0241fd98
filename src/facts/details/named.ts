import { isCapitalAt } from '../../text/words/characters.ts'
import type { Lexicon, Match, Span, Text, Word } from '../../types.ts'

/** A house's number stands at most so many words from the street. */
const HOUSE = 3

/** A make or a system together with the model or the number behind it. */
export function* numbered(list: string, text: Text, lexicon: Lexicon): Generator<Span> {
  for (const match of lexicon.find(list, text)) {
    const next = text.words[match.to]
    if (next?.sentence !== text.words[match.from]!.sentence || next.border !== 'none') continue
    if (hasDigit(next)) yield { start: match.start, end: numberEnd(text, match.to) }
  }
}

/** «11.0.3» is one number however many words it is. */
function numberEnd({ value, words }: Text, from: number): number {
  let to = from
  while (
    words[to + 1] &&
    hasDigit(words[to + 1]!) &&
    value.slice(words[to]!.end, words[to + 1]!.start) === '.'
  )
    to++
  return words[to]!.end
}

/** The name, code or quoted title that stands right behind the words of a list. */
export function* behind(list: 'name' | 'account' | 'product', text: Text, lexicon: Lexicon): Generator<Span> {
  const { words } = text
  for (const match of lexicon.find(list, text)) {
    let to = match.to
    const fits = list === 'name' ? isCapital : list === 'account' && isSpelt(text, match) ? isWord : isCode
    while (to < words.length && to - match.to < 3 && words[to]!.sentence === words[match.from]!.sentence) {
      if (!fits(words[to]!, text.value)) break
      to++
    }
    if (list !== 'name' && to === match.to + 1 && isCount(text, match.to)) continue
    if (to > match.to) yield { start: words[match.to]!.start, end: words[to - 1]!.end }
  }
}

/** "Charged my account 8 times": a short number that counts what stands behind it. */
function isCount({ words }: Text, at: number): boolean {
  const { start, end } = words[at]!
  const next = words[at + 1]
  if (next === undefined || next.border !== 'none' || end - start > FIGURES) return false
  return hasDigit(words[at]!) && next.lexeme.known && !next.lexeme.stop
}

/** Digits of a number that counts. */
const FIGURES = 2

/** A street with its number, a few words behind or before it. */
export function* streets(text: Text, lexicon: Lexicon): Generator<Span> {
  for (const { from, to, start, end } of lexicon.find('street', text)) {
    const { sentence } = text.words[from]!
    const near = text.words
      .slice(Math.max(0, from - HOUSE), to + HOUSE)
      .find((word) => word.sentence === sentence && hasDigit(word) && !isValue(text, word))
    if (near) yield { start: Math.min(start, near.start), end: Math.max(end, near.end) }
  }
}

/** A house's number, a name and what kind of road it is: "14 Elm Close"; as common a word as that needs a capital. */
export function* closes(text: Text, lexicon: Lexicon): Generator<Span> {
  const { words, value } = text
  for (const { from, end } of lexicon.find('close', text)) {
    for (let at = from - 2; at >= from - HOUSE && words[at]?.sentence === words[from]!.sentence; at--) {
      if (!isCapital(words[at + 1]!, value)) break
      if (!hasDigit(words[at]!) || isValue(text, words[at]!)) continue
      yield { start: words[at]!.start, end }
      break
    }
  }
}

/** A number of seven digits or more, in one piece or several, behind the words for a phone. */
export function* dialled(text: Text, lexicon: Lexicon): Generator<Span> {
  const { words } = text
  for (const { from, to } of lexicon.find('phone', text)) {
    let end = to
    let digits = 0
    while (words[end]?.sentence === words[from]!.sentence && end - to < PIECES && hasDigit(words[end]!)) {
      digits += words[end]!.lexeme.form.replace(/\P{N}/gu, '').length
      end++
    }
    if (digits >= DIGITS) yield { start: words[to]!.start, end: words[end - 1]!.end }
  }
}

/** A phone's number is written in so many pieces at most, and has so many digits at least. */
const PIECES = 6
const DIGITS = 7

/** A code of letters and digits, or of capitals alone, behind the words for an order. */
export function* coded(text: Text, lexicon: Lexicon): Generator<Span> {
  const { words, value } = text
  for (const { from, to } of lexicon.find('order', text)) {
    const word = words[to]
    if (word?.sentence !== words[from]!.sentence) continue
    const form = value.slice(word.start, word.end)
    const isShouted = form.length >= CODE && form === form.toUpperCase()
    if (isShouted && (!word.lexeme.known || hasDigit(word))) yield { start: word.start, end: word.end }
  }
}

/** Shorter codes could be abbreviations. */
const CODE = 5

/** What begins with words for an address and has a number among its first words. */
export function* located(text: Text, lexicon: Lexicon): Generator<Span> {
  const { words } = text
  for (const { from, to } of lexicon.find('located', text)) {
    for (let i = to; i < to + PLACE && words[i]?.sentence === words[from]!.sentence; i++) {
      if (words[i]!.lexeme.is.has('finite') || (hasDigit(words[i]!) && isValue(text, words[i]!))) break
      if (i === to || !hasDigit(words[i]!)) continue
      yield { start: words[to]!.start, end: words[i]!.end }
      break
    }
  }
}

/** Words of an address up to the house. */
const PLACE = 6

/** A digit of a date, an amount and the like is no house's number. */
const isValue = ({ entities }: Text, { start }: Word) =>
  entities.some((each) => each.kind !== 'number' && each.start <= start && start < each.end)

const hasDigit = ({ lexeme }: Word) => /\p{N}/u.test(lexeme.form)

const isCapital = ({ start }: Word, value: string) => isCapitalAt(value, start)

/** A colon or "is" stands right before: whatever comes is the name. */
const isSpelt = ({ words, value }: Text, { to, end }: Match) =>
  words[to - 1]!.lexeme.is.has('finite') ||
  (words[to] !== undefined && SIGNS.some((sign) => value.slice(end, words[to]!.start).includes(sign)))

const SIGNS = [':', '—', '–']

const isWord = ({ lexeme }: Word) => !lexeme.stop

/** Something that is no word of a language: a code, a nickname, or a title in capitals. */
const isCode = (word: Word, value: string) =>
  hasDigit(word) ||
  (!word.lexeme.known && !word.lexeme.stop) ||
  '«“"'.includes(value.charAt(word.start - 1) || ' ')
