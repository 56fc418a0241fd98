import { liesIn, quoted } from '../../text/quoted.ts'
import type { Lexicon, Match, Span, Text, Turn } from '../../types.ts'
import { overlapsAny } from '../overlap.ts'
import { isShort } from './titles.ts'

/** Finds the words of a list that are said in earnest: not spared, negated, in a title or part of "couldn't be better". */
export function earnestIn({ text }: Turn, lexicon: Lexicon): (list: string) => readonly Match[] {
  const unsurpassed = lexicon.find('unsurpassed', text)
  let titles: readonly Span[] | undefined
  const isNamed = ({ start }: Span): boolean => {
    titles ??= quoted(text.value).filter((title) => isShort(title, text))
    return liesIn(titles, start)
  }
  return (list) => {
    const matches = lexicon.find(list, text)
    if (matches.length === 0) return matches
    const spared = lexicon.find('spared', text)
    return matches.filter(
      (match) =>
        !overlapsAny(match, spared) &&
        !overlapsAny(match, unsurpassed) &&
        !negated(match, text) &&
        !isNamed(match),
    )
  }
}

/** How many words a negation reaches over. */
const REACH = 3

/** Whether a negation stands before, with nothing but small words between: "not a very great service". */
function negated({ from }: Match, { words }: Text): boolean {
  for (let at = from - 1; at >= 0 && at >= from - REACH; at--) {
    const { lexeme } = words[at]!
    const { border } = words[at + 1]!
    if (border === 'clause' || border === 'sentence') return false
    if (lexeme.is.has('negation')) return true
    if (!lexeme.stop) return false
  }
  return false
}
