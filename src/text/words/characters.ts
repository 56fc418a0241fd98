/** What one UTF-16 code unit is for word splitting. */
export const Kind = {
  symbol: 0,
  space: 1,
  newline: 2,
  digit: 3,
  latin: 4,
  cyrillic: 5,
  /** A letter of any other script. */
  letter: 6,
  /** Combining mark, soft hyphen, joiner: belongs to the word it stands in. */
  mark: 7,
} as const

/** Added to a kind: the word needs folding before it is looked up. */
export const Upper = 8
/** Added to a kind: a letter that neither Russian nor English writes. */
export const Foreign = 16

const TABLED = 0x530
const TABLE = buildTable()

function buildTable(): Uint8Array {
  const kinds = new Uint8Array(TABLED)
  const put = (from: number, to: number, kind: number) => kinds.fill(kind, from, to + 1)
  put(0x00, 0x20, Kind.space)
  for (const code of [0x0a, 0x0d, 0x85]) kinds[code] = Kind.newline
  put(0x7f, 0x84, Kind.space)
  put(0x86, 0xa0, Kind.space)
  put(0x30, 0x39, Kind.digit)
  put(0x41, 0x5a, Kind.latin | Upper)
  put(0x61, 0x7a, Kind.latin)
  kinds[0xad] = Kind.mark | Upper
  put(0xc0, 0x24f, Kind.latin | Upper | Foreign)
  for (const code of [0xaa, 0xb5, 0xba]) kinds[code] = Kind.latin
  kinds[0xd7] = Kind.symbol
  kinds[0xf7] = Kind.symbol
  put(0x250, 0x2af, Kind.letter)
  put(0x300, 0x36f, Kind.mark | Upper)
  put(0x370, 0x3ff, Kind.letter | Upper)
  put(0x400, 0x52f, Kind.cyrillic | Upper | Foreign)
  put(0x410, 0x42f, Kind.cyrillic | Upper)
  put(0x430, 0x44f, Kind.cyrillic)
  kinds[0x401] = Kind.cyrillic | Upper
  kinds[0x451] = Kind.cyrillic | Upper
  put(0x483, 0x489, Kind.mark | Upper)
  return kinds
}

/** The kind of the code unit, with `Upper` and `Foreign` added where they hold. Halves of surrogate pairs are symbols. */
export function kindOf(code: number): number {
  return code < TABLED ? TABLE[code]! : rareKind(code)
}

function rareKind(code: number): number {
  if (code < 0x2000 || code > 0x303f) {
    if (code >= 0xd800 && code <= 0xdfff) return Kind.symbol
    if (code === 0xfeff) return Kind.space
    const character = String.fromCharCode(code)
    if (/\p{L}/u.test(character)) return Kind.letter | Upper
    if (/\p{M}/u.test(character)) return Kind.mark | Upper
    if (/\p{N}/u.test(character)) return Kind.letter
    return /\s/.test(character) ? Kind.space : Kind.symbol
  }
  if (code <= 0x200b || code === 0x202f || code === 0x205f || code === 0x3000 || code === 0x2060) {
    return Kind.space
  }
  if (code === 0x2028 || code === 0x2029) return Kind.newline
  return code === 0x200c || code === 0x200d ? Kind.mark | Upper : Kind.symbol
}

/** Letter or digit, whatever the script. */
export function isWordKind(kind: number): boolean {
  return (kind & 7) >= Kind.digit
}

/** White space, line breaks counted in. */
export function isSpaceKind(kind: number): boolean {
  const base = kind & 7
  return base === Kind.space || base === Kind.newline
}

/** Whether the code unit at `index` is an upper-case letter. */
export function isUpperAt(value: string, index: number): boolean {
  const code = value.charCodeAt(index)
  if (code < 0x80) return code >= 0x41 && code <= 0x5a
  if (code >= 0x410 && code <= 0x42f) return true
  if (code >= 0x430 && code <= 0x44f) return false
  const character = value.charAt(index)
  return character !== character.toLowerCase()
}

/** Whether the code unit at `index` is one of 0–9. */
export function isDigitAt(value: string, index: number): boolean {
  const code = value.charCodeAt(index)
  return code >= 0x30 && code <= 0x39
}

/** Straight, curly, or what people type for them. */
export function isApostrophe(code: number): boolean {
  return (
    code === 0x27 || code === 0x2019 || code === 0x2018 || code === 0x2bc || code === 0x60 || code === 0xb4
  )
}

/** What joins two words into one: hyphens and the underscore. */
export function isHyphen(code: number): boolean {
  return code === 0x2d || code === 0x2010 || code === 0x2011 || code === 0x5f
}

/** What may stand inside a number: `10.05.2024`, `10:30`, `1,5`, `24/7`. */
export function isNumberPoint(code: number): boolean {
  return code === 0x2e || code === 0x2c || code === 0x3a || code === 0x2f
}

/** Whether a capital letter stands at a place; nothing stands behind the end. */
export function isCapitalAt(text: string, at: number): boolean {
  const sign = text.charAt(at)
  return sign !== sign.toLowerCase()
}
