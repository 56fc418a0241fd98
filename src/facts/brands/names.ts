import { fold } from '../../text/words/fold.ts'
import type { BrandUse, Prepare } from '../../types.ts'
import { type Form, formsOf, isCyrillic } from './forms.ts'

/** How a form should stand in the text. */
export interface Spelling {
  readonly brand: string
  readonly spelt: string
  /** Its wrong form differs in capitals alone: this is how that is written. */
  readonly wrong?: string | undefined
}

/** A name of one word. */
export interface Name {
  readonly brand: string
  readonly cyrillic: boolean
  /** Letters that may be wrong. */
  readonly slack: number
  readonly forms: readonly Form[]
}

/** A name of several words. */
export interface LongName {
  readonly brand: string
  readonly words: readonly Name[]
}

/** The names of the settings, ready to be looked for. */
export interface Names {
  /** Right forms of names of one word. */
  readonly right: ReadonlyMap<string, Spelling>
  /** Names of several words, written as one. */
  readonly joined: ReadonlyMap<string, Spelling>
  /** Wrong forms that the settings list; words apart by a space. */
  readonly listed: ReadonlyMap<string, Spelling>
  /** Words of the longest listed form. */
  readonly longest: number
  readonly names: readonly Name[]
  readonly long: readonly LongName[]
}

/** How a name is wrong. */
export type Kind = BrandUse['kind']

/** The brands of the settings, made ready once. */
export const prepare: Prepare<Names> = ({ brands = [] }) => {
  const right = new Map<string, Spelling>()
  const joined = new Map<string, Spelling>()
  const listed = new Map<string, Spelling>()
  const names: Name[] = []
  const long: LongName[] = []
  let longest = 0
  for (const { name: brand, wrong = [] } of brands) {
    const words = brand.trim().split(/\s+/)
    const forms = lastForms(words)
    if (words.length === 1) {
      for (const { form, written } of forms) right.set(form, { brand, spelt: written })
      names.push(nameOf(brand, words[0]!))
    } else {
      for (const { form, written } of forms) joined.set(form.replaceAll(' ', ''), { brand, spelt: written })
      long.push({ brand, words: words.map((word) => nameOf(brand, word)) })
    }
    for (const one of wrong) {
      const parts = one.trim().split(/\s+/)
      longest = Math.max(longest, parts.length)
      const alike = forms.some(({ form }) => form === fold(one))
      for (const [place, { form, written }] of lastForms(parts).entries())
        if (!listed.has(form))
          listed.set(form, {
            brand,
            spelt: (forms[place] ?? forms[0]!).written,
            wrong: alike ? written : undefined,
          })
    }
  }
  return { right, joined, listed, longest, names, long }
}

/** The forms of some words whose last is inflected. */
function lastForms(words: readonly string[]): readonly Form[] {
  const before = words
    .slice(0, -1)
    .map((word) => `${word} `)
    .join('')
  return formsOf(words.at(-1)!).map(({ form, written }) => ({
    form: fold(before) + form,
    written: before + written,
  }))
}

function nameOf(brand: string, word: string): Name {
  const { length } = word
  const slack = length < SHORT ? 0 : length < LONG ? 1 : 2
  return { brand, cyrillic: isCyrillic(word), slack, forms: formsOf(word) }
}

/** Shorter names are a letter off from too many words. */
const SHORT = 4

/** From here on two letters may be wrong. */
const LONG = 6
