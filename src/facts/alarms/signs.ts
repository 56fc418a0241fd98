import { Places } from '../../phrases/places.ts'
import type { Lexicon, Span, Turn } from '../../types.ts'
import { sentencesOf } from '../sentences.ts'

/** Those who watch over us, the press and the law, where the customer speaks of himself in the same clause and denies nothing. */
export function turnedTo({ text }: Turn, lexicon: Lexicon): readonly Span[] {
  const named = lexicon.find('authority', text)
  if (named.length === 0) return NONE
  const places = new Places(text, lexicon)
  return named.filter(({ from }) => {
    if (text.sentences[text.words[from]!.sentence]!.mark === '?') return false
    const clause = places.clauseOf(from)
    const words = text.words.filter((_, at) => places.clauseOf(at) === clause)
    return (
      words.some(({ lexeme: { is } }) => is.has('1per')) &&
      !words.some(({ lexeme: { is } }) => is.has('negation'))
    )
  })
}

/** "Again", «опять» beside a failure, in its clause, with nothing asked for there. */
export function comeBack({ text, facts: { troubles } }: Turn, lexicon: Lexicon): readonly Span[] {
  const failures = troubles.filter(({ kind }) => kind === 'failure')
  if (failures.length === 0) return NONE
  const again = lexicon.find('again', text)
  if (again.length === 0) return NONE
  const own = sentencesOf(text, lexicon.find('own', text))
  return again.filter(({ from, to }) => {
    const { sentence } = text.words[from]!
    const { mark, from: first, to: last } = text.sentences[sentence]!
    if (own.has(sentence) || mark === '?') return false
    if (text.words.slice(first, last).some(({ lexeme: { is } }) => is.has('imperative') && is.has('2per')))
      return false
    return failures.some(({ span }) => {
      const [start, end] = [text.wordFrom(span.start), text.wordFrom(span.end - 1) + 1]
      const [left, right] = start < from ? [end, from] : [to, start]
      return (
        right - left <= NEAR && text.words.slice(left, right + 1).every(({ border }) => border === 'none')
      )
    })
  })
}

/** Words between a failure and "again". */
const NEAR = 2

const NONE: readonly Span[] = []
