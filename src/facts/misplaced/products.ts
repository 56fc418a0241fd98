import type { Lexicon, Reply, Text, Word } from '../../types.ts'

/** The customer's last words have one of the product's. */
export const isAskedFor = (name: string, { asked }: Reply) =>
  partsOf(name).some((part) => asked.some(({ text }) => text.words.some(isOf(part))))

/** Whether the sentence has all words of a product's name; the kind of product may be left out where more tells it. */
export function isNamed(name: string, words: readonly Word[], lexicon: Lexicon, text: Text): boolean {
  const kinds = new Set(lexicon.find('generic', text).flatMap(({ from }) => text.words[from]!.lexeme.lemmas))
  const parts = partsOf(name)
  const own = parts.filter((part) => !kinds.has(part))
  const wanted = own.length > 0 ? own : parts
  return wanted.length > 0 && wanted.every((part) => words.some(isOf(part)))
}

const partsOf = (name: string) =>
  name
    .toLowerCase()
    .split(BETWEEN)
    .filter((part) => part.length > 2)

const isOf =
  (part: string) =>
  ({ lexeme }: Word) =>
    lexeme.lemmas.includes(part) || isForm(lexeme.form, part)

/** Spaces, quotation marks, brackets. */
const BETWEEN = /[\s«»„“”"()]+/u

/** One word in two forms: all but the ending is the same. */
function isForm(one: string, other: string): boolean {
  if (one === other) return true
  const [short, long] = one.length < other.length ? [one, other] : [other, one]
  const stem = long.length - ENDING
  return long.length - short.length < ENDING && stem >= STEM && short.startsWith(long.slice(0, stem))
}

/** Letters of an ending at most, and of what stands before it at least. */
const ENDING = 3
const STEM = 3
