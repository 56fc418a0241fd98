import { Foreign, Kind, kindOf } from './characters.ts'

/** How many letters and digits of each kind stand in the words of a text. */
export interface Letters {
  cyrillic: number
  latin: number
  /** Letters of any other script. */
  other: number
  /** Letters that neither Russian nor English writes, by the script they belong to. */
  foreignCyrillic: number
  foreignLatin: number
  digits: number
}

/** Counts of nothing yet. */
export function noLetters(): Letters {
  return { cyrillic: 0, latin: 0, other: 0, foreignCyrillic: 0, foreignLatin: 0, digits: 0 }
}

/** Adds those of `[start, end)`. */
export function countLetters(value: string, start: number, end: number, letters: Letters): void {
  for (let index = start; index < end; index++) {
    const kind = kindOf(value.charCodeAt(index))
    const base = kind & 7
    if (base === Kind.cyrillic) {
      letters.cyrillic++
      if (kind & Foreign) letters.foreignCyrillic++
    } else if (base === Kind.latin) {
      letters.latin++
      if (kind & Foreign) letters.foreignLatin++
    } else if (base === Kind.letter) letters.other++
    else if (base === Kind.digit) letters.digits++
  }
}

/** Whether at least as many Cyrillic letters as Latin ones stand in `[start, end)`. */
export function isCyrillic(value: string, start: number, end: number): boolean {
  let lead = 0
  for (let index = start; index < end; index++) {
    const kind = kindOf(value.charCodeAt(index)) & 7
    if (kind === Kind.cyrillic) lead++
    else if (kind === Kind.latin) lead--
  }
  return lead >= 0
}
