import { isSpaceKind, isWordKind, kindOf } from './words/characters.ts'

/** Marks without which a finder has nothing to find: bits of `Signs.marks`. */
export const Mark = {
  backtick: 1 << 0,
  brace: 1 << 1,
  bracket: 1 << 2,
  less: 1 << 3,
  greater: 1 << 4,
  pipe: 1 << 5,
  colon: 1 << 6,
  /** `:/` */
  scheme: 1 << 7,
  dash: 1 << 8,
  star: 1 << 9,
  /** Before a letter: not `50%`. */
  percent: 1 << 10,
  /** Before a letter: not `$50`. */
  dollar: 1 << 11,
  /** Two `_` at least. */
  blank: 1 << 12,
  /** Two capital X at least, Latin or Cyrillic. */
  masked: 1 << 13,
  /** After something: not `@name`. */
  at: 1 << 14,
  /** A stop with no space on either side and a letter after it. */
  dot: 1 << 15,
  /** `^`, `~`, `/`, `*` or a dash that begins a word, as before the writer's initials. */
  initials: 1 << 16,
  /** One that can open a quotation. */
  quote: 1 << 17,
} as const

/** What one look at a text tells of the finders worth running. */
export interface Signs {
  readonly marks: number
  /** The most digits, or characters that hide them (`*`, `•`, `x`), that stand together with two others between at most. */
  readonly cluster: number
}

const TELLING = `0123456789\`{[<>|:-*^~/%$_@.XxХх"'«`
const TABLED = 0x450
/** 1: a character that `telling` has. */
const IS_TELLING = new Uint8Array(TABLED)
for (let at = 0; at < TELLING.length; at++) IS_TELLING[TELLING.charCodeAt(at)] = 1

/** Looks at each character once. */
export function readSigns(value: string): Signs {
  let marks = 0
  let cluster = 0
  let run = 0
  let last = 0
  for (let index = 0; index < value.length; index++) {
    const code = value.charCodeAt(index)
    if (code < TABLED ? IS_TELLING[code] === 0 : !isTellingBeyond(code)) continue
    switch (code) {
      case 0x60: // `
        marks |= Mark.backtick
        break
      case 0x7b: // {
        marks |= Mark.brace
        break
      case 0x22: // "
      case 0x27: // '
        if (index === 0 || !isWordKind(kindOf(value.charCodeAt(index - 1)))) marks |= Mark.quote
        break
      case 0xab: // «
      case 0x2018: // ‘
      case 0x201c: // “
      case 0x201e: // „
        marks |= Mark.quote
        break
      case 0x5b: // [
        marks |= Mark.bracket
        break
      case 0x3c: // <
        marks |= Mark.less
        break
      case 0x3e: // >
        marks |= Mark.greater
        break
      case 0x7c: // |
        marks |= Mark.pipe
        break
      case 0x3a: // :
        marks |= value.charCodeAt(index + 1) === 0x2f ? Mark.colon | Mark.scheme : Mark.colon
        break
      case 0x2d: // -
        marks |= isGlued(value, index) ? Mark.dash : Mark.dash | Mark.initials
        break
      case 0x5e: // ^
      case 0x7e: // ~
      case 0x2f: // /
      case 0x2013: // –
        if (!isGlued(value, index)) marks |= Mark.initials
        break
      case 0x25: // %
        if (isNameAt(value, index + 1)) marks |= Mark.percent
        break
      case 0x24: // $
        if (isNameAt(value, index + 1)) marks |= Mark.dollar
        break
      case 0x5f: // _
        if (value.charCodeAt(index + 1) === code) marks |= Mark.blank
        break
      case 0x40: // @
        if (isGlued(value, index)) marks |= Mark.at
        break
      case 0x2e: // .
        if (isGlued(value, index) && isNameAt(value, index + 1)) marks |= Mark.dot
        break
      case 0x58: // X
      case 0x425: // Х, Cyrillic
        if (value.charCodeAt(index + 1) === code) marks |= Mark.masked
        run = index - last <= 3 ? run + 1 : 1
        if (run > cluster) cluster = run
        last = index
        break
      default:
        if (code === 0x2a || code === 0x2022) marks |= Mark.star | Mark.initials
        run = index - last <= 3 ? run + 1 : 1
        if (run > cluster) cluster = run
        last = index
    }
  }
  return { marks, cluster }
}

/** Bullet, en dash, and the opening quotation marks of English and German. */
function isTellingBeyond(code: number): boolean {
  return code === 0x2022 || code === 0x2013 || code === 0x2018 || code === 0x201c || code === 0x201e
}

/** Whether something other than space stands before. */
function isGlued(value: string, index: number): boolean {
  return index > 0 && !isSpaceKind(kindOf(value.charCodeAt(index - 1)))
}

/** Whether a letter, a digit excluded, an underscore or half of a surrogate pair stands here. */
function isNameAt(value: string, index: number): boolean {
  if (index >= value.length) return false
  const code = value.charCodeAt(index)
  if (code >= 0x30 && code <= 0x39) return false
  return code === 0x5f || isWordKind(kindOf(code)) || (code >= 0xd800 && code <= 0xdfff)
}
