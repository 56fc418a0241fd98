import { Places } from '../../phrases/places.ts'
import type { Lexicon, Match, Text, Word } from '../../types.ts'

/**
 * Places that say we are unable to do something, whatever it is, with the verb that says what: an infinitive in the same clause
 * in Russian, the next word in English. What we only cannot see, say, promise or believe is no deed.
 */
export function deniedDeeds(text: Text, unable: readonly Match[], lexicon: Lexicon): readonly Match[] {
  const { words, language } = text
  const places = new Places(text, lexicon)
  const spared = places.words('spared')
  const isInfinitive = (at: number) => words[at]!.lexeme.is.has('infinitive')
  const deedOf = language === 'en' ? deedBehind : deedAround
  return unable.flatMap((match) => {
    const deed = deedOf(match)
    if (deed === -1) return []
    const from = Math.min(match.from, deed)
    const to = Math.max(match.to, deed + 1)
    return [{ ...match, from, to, start: words[from]!.start, end: words[to - 1]!.end }]
  })

  function deedBehind({ to }: Match): number {
    return isTold(words[to]) && !spared.has(to) ? to : -1
  }

  function deedAround({ from, to }: Match): number {
    const clause = places.clauseOf(from)
    for (let at = to; at < words.length && places.clauseOf(at) === clause; at++) {
      if (words[at]!.lexeme.is.has('negation')) return -1
      if (isInfinitive(at)) return spared.has(at) ? -1 : at
    }
    for (let at = from - 1; at >= 0 && places.clauseOf(at) === clause; at--)
      if (isInfinitive(at) && !spared.has(at)) return at
    return -1
  }
}

/** A word with a meaning of its own that goes on the clause. */
const isTold = (word: Word | undefined) =>
  word !== undefined && word.border === 'none' && !word.lexeme.stop && !word.lexeme.is.has('adverb')
