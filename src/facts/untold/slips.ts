import type { Lexeme, Lexicon, Match, Text, Untold, Word } from '../../types.ts'
import { sentenceOf, sentencesOf } from '../sentences.ts'
import { stretch } from './stretch.ts'

/** The slips that the writer tells of as his own, each with what he says of it in the same sentence, unless he lays it to us. */
export function slipsIn(text: Text, lexicon: Lexicon): readonly Untold[] {
  const slips = lexicon.find('slip', text).filter((slip) => isOwn(slip, text))
  if (slips.length === 0) return NONE
  const blamed = sentencesOf(text, lexicon.find('blamed', text))
  return slips
    .filter((slip) => !blamed.has(sentenceOf(text, slip)))
    .map((slip) => {
      const { to } = text.sentences[sentenceOf(text, slip)]!
      return stretch('elsewhere', text, beginning(slip, text), to)
    })
}

/** Where the words begin that no border parts from a slip. */
function beginning({ from }: Match, { words }: Text): number {
  let at = from
  while (words[at]!.border === 'none') at--
  return at
}

const NONE: readonly Untold[] = []

/** Whether "I" did it, or nobody is named who may have: neither somewhere before it nor right behind. */
function isOwn({ from, to }: Match, { words, regions }: Text): boolean {
  const said = words.slice(from, to).map(({ lexeme }) => lexeme)
  const verb = said.find(({ is }) => is.has('verb')) ?? said[0]!
  if (verb.is.has('verb') && !(verb.is.has('past') && verb.is.has('finite'))) return false
  const next = words[to]
  if (next?.border === 'none' && mayDo(next.lexeme, verb) && !mayBeDoneTo(next.lexeme)) return false
  const greeting = regions.find(({ kind }) => kind === 'greeting')
  const isGreeting = ({ start }: Word) => greeting !== undefined && start < greeting.end
  for (let at = from - 1; at >= 0; at--) {
    const { is } = words[at]!.lexeme
    if (is.has('pronoun') && is.has('1per') && !hasOtherCase(is)) return true
    if (!isGreeting(words[at]!) && mayDo(words[at]!.lexeme, verb)) return false
  }
  return !verb.is.has('plur')
}

/** What a verb takes rather than what does it; English words are neither. */
const mayBeDoneTo = ({ may }: Lexeme) => may.has('accs') || !may.has('nomn')

/** A thing or person that agrees with a verb of the past as its subject; English nouns are words of no known kind. */
const mayDo = ({ is, may, stop }: Lexeme, verb: Lexeme): boolean =>
  (is.has('noun') ||
    (is.has('pronoun') && !is.has('adjective') && !is.has('1per')) ||
    (is.size === 0 && !stop)) &&
  !hasOtherCase(may) &&
  (!hasGender(verb) ||
    !(is.has('noun') || hasGender({ is })) ||
    GENDERS.some((gender) => is.has(gender) && verb.is.has(gender)))

const GENDERS = ['masc', 'femn'] as const

const hasGender = ({ is }: Pick<Lexeme, 'is'>) => GENDERS.some((gender) => is.has(gender))

/** English knows no cases. */
const hasOtherCase = (traits: Lexeme['is']): boolean =>
  !traits.has('nomn') && OTHER_CASES.some((each) => traits.has(each))

const OTHER_CASES = ['gent', 'datv', 'accs', 'ablt', 'loct'] as const
