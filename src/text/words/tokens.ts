import type { DraftWord, Opaque } from '../draft.ts'
import { splitContraction } from '../en/contractions.ts'
import {
  Foreign,
  isApostrophe,
  isHyphen,
  isNumberPoint,
  isWordKind,
  Kind,
  kindOf,
  Upper,
} from './characters.ts'
import { fold } from './fold.ts'
import { countLetters, isCyrillic, type Letters, noLetters } from './letters.ts'
import { OPAQUE_ENTRIES } from './opaque-entries.ts'
import { Role } from './roles.ts'
import { addToHash, type Entry, hashOf, type Vocabularies } from './vocabulary.ts'

/** The words of a text. */
export interface Tokens {
  readonly words: DraftWord[]
  /** Those in words that are not opaque. */
  readonly letters: Letters
  /** Which words have the role `value`: their indices, in order. */
  readonly values: readonly number[]
  /** The roles of all words together. */
  readonly roles: number
}

const CYRILLIC = 1 << Kind.cyrillic
const LATIN = 1 << Kind.latin

/** Splits a text into words in one pass; what `opaque` lists is one word each. Borders and sentences are left to be filled. */
export function tokenise(value: string, opaque: readonly Opaque[], { ru, en }: Vocabularies): Tokens {
  const words: DraftWord[] = []
  const letters = noLetters()
  const values: number[] = []
  let roles = 0
  let nextOpaque = 0
  let stop = opaque[0]?.start ?? value.length
  let index = 0

  const push = (start: number, end: number, entry: Entry) => {
    roles |= entry.roles
    if (entry.roles & Role.value) values.push(words.length)
    words.push({ start, end, lexeme: entry.lexeme, border: 'none', sentence: 0, own: true, aside: false })
  }

  const readWhole = (form: string): Entry => en.read(form, 0, form.length, hashOf(form))

  while (index < value.length) {
    if (index >= stop) {
      const span = opaque[nextOpaque]!
      push(span.start, span.end, OPAQUE_ENTRIES[span.kind])
      index = span.end
      nextOpaque++
      stop = opaque[nextOpaque]?.start ?? value.length
      continue
    }
    const start = index
    const first = value.charCodeAt(index)
    let kind = kindOf(first)
    let joint = false
    if (!isWordKind(kind) || (kind & 7) === Kind.mark) {
      index++
      if ((first !== 0x40 && first !== 0x23) || index >= stop) continue
      kind = kindOf(value.charCodeAt(index))
      if (!isWordKind(kind)) continue
      joint = true
    }
    let flags = 0
    let met = 0
    let apostrophe = false
    let hash = joint ? addToHash(first, value.charCodeAt(index)) : first
    for (;;) {
      flags |= kind
      met |= 1 << (kind & 7)
      index++
      let code = 0
      let next = kind
      while (index < stop) {
        code = value.charCodeAt(index)
        next = kindOf(code)
        if (next !== kind) break
        hash = addToHash(hash, code)
        index++
      }
      if (index >= stop) break
      if (isWordKind(next)) {
        hash = addToHash(hash, code)
        kind = next
        continue
      }
      if (code === 0x20 || index + 1 >= stop) break
      next = kindOf(value.charCodeAt(index + 1))
      if (!isWordKind(next) || (next & 7) === Kind.mark) break
      if (isApostrophe(code)) {
        apostrophe = true
        flags |= Upper
      } else if (!isHyphen(code) && !(isNumberPoint(code) && isDigits(kind) && isDigits(next))) break
      joint = true
      hash = addToHash(addToHash(hash, code), value.charCodeAt(index + 1))
      index++
      kind = next
    }
    if (met === CYRILLIC && !(flags & Foreign) && !joint) letters.cyrillic += index - start
    else if (met === LATIN && !(flags & Foreign) && !joint) letters.latin += index - start
    else countLetters(value, start, index, letters)
    const isRussian = (met & CYRILLIC) !== 0 && ((met & LATIN) === 0 || isCyrillic(value, start, index))
    if (isRussian) push(start, index, ru.read(value, start, index, hash))
    else pushEnglish(start, index, hash, apostrophe && (met & LATIN) !== 0)
  }

  function pushEnglish(start: number, end: number, hash: number, apostrophe: boolean) {
    const entry = apostrophe ? undefined : en.read(value, start, end, hash)
    if (entry === undefined || (entry.roles & Role.contraction) !== 0) {
      const form = fold(value.slice(start, end))
      const parts = form.length === end - start ? splitContraction(form) : undefined
      if (parts !== undefined) {
        push(start, start + parts.length, readWhole(parts.stem))
        push(start + parts.length, end, readWhole(parts.suffix))
        return
      }
    }
    push(start, end, entry ?? en.read(value, start, end, hash))
  }

  return { words, letters, values, roles }
}

function isDigits(kind: number): boolean {
  return (kind & 7) === Kind.digit
}
