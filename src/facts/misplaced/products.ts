import type { Lexicon, Reply, Text, Word } from '../../types.ts'
import type { Pitch } from './pitches.ts'
import { wordsAround } from './words.ts'

/** The words of a text that say what kind of product it is: a tariff, a plan. */
export const kindsIn = (text: Text, lexicon: Lexicon): readonly Word[] =>
  lexicon.find('generic', text).map(({ from }) => text.words[from]!)

/** What a pitch names that this customer cannot get, unless he asks for it by its name. */
export function barredIn({ span }: Pitch, { thread, text, asked }: Reply, kinds: readonly Word[]) {
  const words = wordsAround(text, span)
  return thread.customer?.unavailable?.find(
    (name) => isNamed(name, words, kinds) && !asked.some((turn) => isNamed(name, turn.text.words, kinds)),
  )
}

/** Whether a pitch is of what the customer's profile says he has, and not of something to be done in it. */
export function isOwned({ span, plain }: Pitch, reply: Reply, kinds: readonly Word[]): boolean {
  const { products = [] } = reply.thread.customer ?? {}
  const words = wordsAround(reply.text, span)
  if (products.length === 0 || words.some((word) => word.lexeme.is.has('loct') && kinds.includes(word)))
    return false
  return products.some((name) => isNamed(name, words, kinds) && (plain || !isAskedFor(name, reply)))
}

/** The customer's last words have one of the product's. */
const isAskedFor = (name: string, { asked }: Reply) =>
  partsOf(name).some((part) => asked.some(({ text }) => text.words.some(isOf(part))))

/** Whether these words have all of a product's name; the kind of product may be left out where more tells it. */
function isNamed(name: string, words: readonly Word[], kinds: readonly Word[]): boolean {
  const parts = partsOf(name)
  const own = parts.filter((part) => !kinds.some(({ lexeme }) => lexeme.lemmas.includes(part)))
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
