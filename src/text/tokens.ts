import type { Lexeme } from '../types.ts'
import { Foreign, isWordKind, Kind, kindOf, Upper } from './characters.ts'
import type { DraftWord, Opaque } from './draft.ts'
import { joined, stumps, suffixes } from './en/contractions.data.ts'
import { fold } from './fold.ts'
import { countLetters, type Letters, noLetters } from './letters.ts'
import type { Vocabularies } from './vocabulary.ts'

/** The words of a text. */
export interface Tokens {
  readonly words: DraftWord[]
  /** Those in words that are not opaque. */
  readonly letters: Letters
}

const cyrillic = 1 << Kind.cyrillic
const latin = 1 << Kind.latin

const contractions = new Map(Object.entries(joined))
const stems = new Map(Object.entries(stumps))

const opaqueLexemes = {
  link: opaqueLexeme('<link>'),
  email: opaqueLexeme('<email>'),
  placeholder: opaqueLexeme('<placeholder>'),
  code: opaqueLexeme('<code>'),
  comment: opaqueLexeme('<code>'),
  tag: opaqueLexeme('<code>'),
} satisfies Record<Opaque['kind'], Lexeme>

function opaqueLexeme(form: string): Lexeme {
  const none: ReadonlySet<never> = new Set<never>()
  return { form, lemmas: [form], topics: [form], is: none, may: none, known: true, stop: true }
}

/** Splits a text into words in one pass; what `opaque` lists is one word each. Borders and sentences are left to be filled. */
export function tokenise(value: string, opaque: readonly Opaque[], vocabularies: Vocabularies): Tokens {
  const words: DraftWord[] = []
  const letters = noLetters()
  let nextOpaque = 0
  let stop = opaque[0]?.start ?? value.length
  let index = 0

  const push = (start: number, end: number, lexeme: Lexeme) => {
    words.push({ start, end, lexeme, border: 'none', sentence: 0, own: true, aside: false })
  }

  while (index < value.length) {
    if (index >= stop) {
      const span = opaque[nextOpaque]!
      push(span.start, span.end, opaqueLexemes[span.kind])
      index = span.end
      nextOpaque += 1
      stop = opaque[nextOpaque]?.start ?? value.length
      continue
    }
    let kind = kindOf(value.charCodeAt(index))
    const begin = index
    if (!isWordKind(kind) || (kind & 7) === Kind.mark) {
      const sigil = value.charCodeAt(index)
      index += 1
      if (sigil !== 0x40 && sigil !== 0x23) continue
      if (index >= stop || !isWordKind(kindOf(value.charCodeAt(index)))) continue
      kind = kindOf(value.charCodeAt(index))
    }
    const start = begin
    let flags = 0
    let met = 0
    let apostrophe = false
    let joint = kindOf(value.charCodeAt(start)) === Kind.symbol
    for (;;) {
      const base = kind & 7
      flags |= kind
      met |= 1 << base
      index += 1
      if (index >= stop) break
      const code = value.charCodeAt(index)
      kind = kindOf(code)
      if (isWordKind(kind)) continue
      if (index + 1 >= stop) break
      const after = kindOf(value.charCodeAt(index + 1))
      if (!isWordKind(after) || (after & 7) === Kind.mark) break
      if (isApostrophe(code)) {
        apostrophe = true
        flags |= Upper
      } else if (
        !(isHyphen(code) || code === 0x5f) &&
        !(base === Kind.digit && (after & 7) === Kind.digit && isNumberPoint(code))
      ) {
        break
      }
      joint = true
      index += 1
      kind = after
    }
    if (met === cyrillic && !(flags & Foreign) && !joint) letters.cyrillic += index - start
    else if (met === latin && !(flags & Foreign) && !joint) letters.latin += index - start
    else countLetters(value, start, index, letters)
    const raw = value.slice(start, index)
    const form = flags & Upper ? fold(raw) : raw
    if (isRussian(met, value, start, index)) push(start, index, vocabularies.ru.lookup(form))
    else if (met & latin) pushEnglish(start, index, form, apostrophe)
    else push(start, index, vocabularies.en.lookup(form))
  }

  function pushEnglish(start: number, end: number, form: string, apostrophe: boolean) {
    const { en } = vocabularies
    const whole = apostrophe || form.length > 8 ? undefined : contractions.get(form)
    const suffix =
      apostrophe && form.length === end - start ? suffixes.find((it) => form.endsWith(it)) : whole?.[1]
    const length = whole?.[0] ?? form.length - (suffix?.length ?? 0)
    if (suffix === undefined || length <= 0 || form.length !== end - start) {
      push(start, end, en.lookup(form))
      return
    }
    const stem = form.slice(0, length)
    push(start, start + length, en.lookup(suffix === "n't" ? (stems.get(stem) ?? stem) : stem))
    push(start + length, end, en.lookup(suffix))
  }

  return { words, letters }
}

/** By the scripts met in the word; where there are both, by the letters of each. */
function isRussian(met: number, value: string, start: number, end: number): boolean {
  if ((met & cyrillic) === 0) return false
  if ((met & latin) === 0) return true
  let lead = 0
  for (let index = start; index < end; index += 1) {
    const kind = kindOf(value.charCodeAt(index)) & 7
    if (kind === Kind.cyrillic) lead += 1
    else if (kind === Kind.latin) lead -= 1
  }
  return lead >= 0
}

function isApostrophe(code: number): boolean {
  return (
    code === 0x27 || code === 0x2019 || code === 0x2018 || code === 0x2bc || code === 0x60 || code === 0xb4
  )
}

function isHyphen(code: number): boolean {
  return code === 0x2d || code === 0x2010 || code === 0x2011
}

/** What may stand inside a number: `10.05.2024`, `10:30`, `1,5`, `24/7`. */
function isNumberPoint(code: number): boolean {
  return code === 0x2e || code === 0x2c || code === 0x3a || code === 0x2f
}
