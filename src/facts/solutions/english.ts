import type { Lexeme, Solution, Text, Word } from '../../types.ts'
import type { Before } from './clause.ts'

/** What an English verb does, by its form, its subject and the small verb before it. `bidden`: words that ask for a step stand before. */
export function englishAct(
  at: number,
  { words, value }: Text,
  { person, helper, length }: Before,
  bidden: boolean,
): Solution['kind'] | undefined {
  const { is, may } = words[at]!.lexeme
  const small = helper === undefined ? undefined : words[helper]!.lexeme.is
  if (bidden && !is.has('adverb') && !is.has('preposition')) return 'step'
  const base = may.has('imperative') && !isNamed(at, words)
  if (base) {
    if (small !== undefined && isModal(small)) return person === '2per' ? 'step' : 'offer'
    if (length === 0)
      return is.has('imperative') || begins(at, words) || leadsTo(at, words, value) ? 'step' : undefined
    return is.has('verb') && person === '1per' && small === undefined && length <= NEAR ? 'offer' : undefined
  }
  if (is.has('past')) {
    if (isAttribute(at, words)) return undefined
    if (small !== undefined && !isModal(small)) return person === '2per' ? undefined : 'done'
    return person === '1per' ? 'done' : undefined
  }
  if (is.has('participle')) return small !== undefined && person === '1per' ? 'done' : undefined
  return undefined
}

/** Will, can, would: no tense of their own. */
const isModal = (is: Lexeme['is']) => is.has('finite') && !is.has('present') && !is.has('past')

/** "The paid list", "of broken": not what was done but which one. */
function isAttribute(at: number, words: readonly Word[]): boolean {
  const before = words[at - 1]?.lexeme
  return before?.stop === true && words[at]!.border === 'none' && before.is.has('preposition')
}

/** "See the redirect": an article makes a noun of it. */
function isNamed(at: number, words: readonly Word[]): boolean {
  const before = words[at - 1]?.lexeme
  return before?.stop === true && before.is.size === 0 && words[at]!.border === 'none'
}

/** "We offer", "we also offer": a clause that begins so. */
const NEAR = 2

/** "Check the folder": a word that is as often a noun begins a sentence and takes an object. */
const begins = (at: number, words: readonly Word[]) => words[at + 1]?.lexeme.stop === true

/** "…: open Settings", "Open Payments and …": the name of a button, in a sentence that it begins where no verb carries it. */
function leadsTo(at: number, words: readonly Word[], value: string): boolean {
  const isSmall = ({ start }: Word) => isLower(value[start]!)
  const next = words[at + 1]
  if (next === undefined || next.border !== 'none' || isSmall(next)) return false
  if (at > 0 && words[at]!.border !== 'sentence') return isSmall(words[at]!)
  let to = at + 2
  while (to < words.length && words[to]!.border === 'none') to++
  const rest = words.slice(at + 2, to)
  return (
    rest.some(isSmall) && !rest.some(({ lexeme: { is, may } }) => is.has('finite') && !may.has('imperative'))
  )
}

const isLower = (letter: string) => letter === letter.toLowerCase()
