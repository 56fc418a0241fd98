import { distance } from '../../text/distance.ts'
import { fold } from '../../text/words/fold.ts'
import { groupsOf, isPatronymic, isTitle } from '../../text/words/given-names.ts'

/** One word of a person's name. */
export interface NameWord {
  readonly form: string
  /** As it is written. */
  readonly written: string
  /** Groups of given names that it may stand for. */
  readonly given: ReadonlySet<number>
  readonly part: 'given' | 'patronymic' | 'surname' | 'unknown'
}

/** What a whole name is made of; a word that is neither given name nor patronymic is a surname where one of these stands beside it. */
export function wordsOf(name: string): readonly NameWord[] {
  const words = name
    .split(/[\s.,_]+/u)
    .filter((written) => /^\p{L}[\p{L}'’-]+$/u.test(written))
    .map((written) => nameWord(written, [fold(written)]))
    .filter(({ form }) => !isTitle(form))
  return withSurnames(words)
}

/** A word with all that its form may be; `lemmas` are its dictionary forms. */
export function nameWord(written: string, lemmas: readonly string[]): NameWord {
  const form = fold(written)
  const found = [form, ...lemmas].map((each) => groupsOf(each))
  const given: ReadonlySet<number> =
    found[0]!.size > 0 ? found[0]! : new Set(found.flatMap((each) => [...each]))
  const fathers = given.size === 0 && isPatronymic(form)
  return { form, written, given, part: given.size > 0 ? 'given' : fathers ? 'patronymic' : 'unknown' }
}

/** A word that nothing tells of is a surname beside one that is a given name or a patronymic. */
export function withSurnames(words: readonly NameWord[]): readonly NameWord[] {
  const named = words.some(({ part }) => part !== 'unknown')
  return named ? words.map((word) => (word.part === 'unknown' ? { ...word, part: 'surname' } : word)) : words
}

/** The same word, the same person's short name, or one is the other's initial. */
export function isSame(one: NameWord, other: NameWord): boolean {
  if (one.form === other.form) return true
  for (const group of one.given) if (other.given.has(group)) return true
  return false
}

/** One or two slips apart, in a name and not in a nickname of small letters. */
export function isSlip(one: NameWord, other: NameWord): boolean {
  const [a, b] = [one.form, other.form]
  const longest = Math.max(a.length, b.length)
  if (longest < 4 || isLatin(a) !== isLatin(b)) return false
  if (other.part === 'unknown' ? other.written === b : one.part !== 'unknown' && one.part !== other.part)
    return false
  return distance(a, b) <= (longest >= 7 ? 2 : 1) || single(a) === single(b)
}

/** Whether both are written in Latin letters, or neither is. */
export const isOfOneScript = (one: NameWord, other: NameWord): boolean =>
  isLatin(one.form) === isLatin(other.form)

const isLatin = (form: string): boolean => /^\p{Script=Latin}/u.test(form)

/** With each double letter written once. */
const single = (form: string): string => form.replace(/(\p{L})\1/gu, '$1')
