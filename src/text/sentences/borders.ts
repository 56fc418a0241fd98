import type { Border } from '../../types.ts'
import type { DraftWord } from '../draft.ts'
import { isDigitAt, isSpaceKind, isUpperAt, Kind, kindOf } from '../words/characters.ts'
import { afterStop, isAsideMark, isPicture, isQuotedEnd, isSmileEye } from './stop-marks.ts'
import { endsAtStop } from './stops.ts'

/** What stands between two words. */
export interface Gap {
  readonly border: Border
  /** Where the earlier sentence ends at the latest; meant only for the border `sentence`. */
  readonly split: number
}

const NO_GAP: Gap = { border: 'none', split: 0 }
const COMMA_GAP: Gap = { border: 'comma', split: 0 }
const CLAUSE_GAP: Gap = { border: 'clause', split: 0 }

/** Reads the gap before word `at`: each gap is read once, whatever its length. It keeps count of the `brackets` open. */
export function readGap(value: string, words: readonly DraftWord[], at: number, brackets: Brackets): Gap {
  const before = words[at - 1]!
  const next = words[at]!
  const from = before.end
  const to = next.start
  let stop = -1
  let strong = false
  let stops = 0
  let newline = -1
  let comma = false
  let clause = false
  let symbol = -1
  let smile = -1
  let closed = false
  for (let index = from; index < to; index++) {
    const code = value.charCodeAt(index)
    switch (code) {
      case 0x2e: // .
      case 0x2026: // …
        if (stop < 0) stop = index
        stops += code === 0x2e ? 1 : 3
        break
      case 0x21: // !
      case 0x3f: // ?
      case 0xff1f: // ？
      case 0xff01: // ！
        if (stop < 0) stop = index
        strong = true
        break
      case 0x0a: // \n
      case 0x0d: // \r
        if (newline < 0) newline = index
        break
      case 0x2c: // ,
        comma = true
        break
      case 0x3b: // ;
      case 0x3a: // :
        clause = true
        break
      case 0x28: // (
        clause = true
        if (index > from && isSmileEye(value.charCodeAt(index - 1))) smile = index
        else brackets.open++
        break
      case 0x29: // )
        clause = true
        if (brackets.open > 0) {
          brackets.open--
          closed = true
        } else if (!isListMark(value, before, index)) smile = index
        break
      case 0x5b: // [
      case 0x5d: // ]
        clause = true
        break
      case 0x2d: // -
      case 0x2013: // –
      case 0x2014: // —
      case 0x2015: // ―
        if (code !== 0x2d && code !== 0x2013) clause = true
        else if (isSpaceAt(value, index - 1) || isSpaceAt(value, index + 1)) clause = true
        break
      case 0x2192: // →
      case 0x21d2: // ⇒
      case 0x2794: // ➔
        clause = true
        break
      default:
        if (code >= 0x2190 && isPicture(code)) symbol = index
    }
  }
  if (newline >= 0) brackets.open = 0

  const capital = isUpperAt(value, to)
  if (newline >= 0 && !(stop < 0 && isWrapped(value, newline, next, capital, clause))) {
    return { border: 'sentence', split: stop >= 0 && stop < newline ? afterStop(value, stop, to) : newline }
  }
  if (stop >= 0) {
    const split = afterStop(value, stop, to)
    if (closed && !capital && value.charCodeAt(split - 1) === 0x29) return CLAUSE_GAP
    if (strong) {
      if (isAsideMark(value, stop, split)) return CLAUSE_GAP
      if (isQuotedEnd(value, stop, split, to, capital)) return CLAUSE_GAP
      return { border: 'sentence', split }
    }
    if (stops > 1) return capital || isDigitAt(value, to) ? { border: 'sentence', split } : CLAUSE_GAP
    if (value.charCodeAt(stop + 1) === 0x2c) return COMMA_GAP
    if (stop !== from) return { border: 'sentence', split }
    const ends = endsAtStop(value, words, at, split, capital)
    return ends ? { border: 'sentence', split } : comma ? COMMA_GAP : clause ? CLAUSE_GAP : NO_GAP
  }
  if (smile >= 0) return { border: 'sentence', split: afterStop(value, smile, to) }
  if (symbol >= 0) return capital ? { border: 'sentence', split: afterStop(value, symbol, to) } : CLAUSE_GAP
  if (clause) return CLAUSE_GAP
  return comma ? COMMA_GAP : NO_GAP
}

/** How many brackets are open; lives as long as one text is read. */
export interface Brackets {
  open: number
}

/** `1)`, `а)` at the beginning of a line or sentence. */
function isListMark(value: string, before: DraftWord, index: number): boolean {
  if (index !== before.end) return false
  const length = before.end - before.start
  return length === 1 || (length === 2 && isDigitAt(value, before.start))
}

/**
 * A line broken at the margin goes on in the next: it is as long as wrapped mail is, the next word is in lower case
 * and would not have fitted.
 */
function isWrapped(
  value: string,
  newline: number,
  next: DraftWord,
  capital: boolean,
  clause: boolean,
): boolean {
  const width = 80
  if (capital || clause || isDigitAt(value, next.start)) return false
  if (next.start - newline > 2) return false
  for (let length = 0; length <= width; length++) {
    const index = newline - length - 1
    if (index >= 0 && !((kindOf(value.charCodeAt(index)) & 7) === Kind.newline)) continue
    return length >= 60 && length + 1 + next.end - next.start > 72
  }
  return false
}

function isSpaceAt(value: string, index: number): boolean {
  return index >= 0 && index < value.length && isSpaceKind(kindOf(value.charCodeAt(index)))
}
