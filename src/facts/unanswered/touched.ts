import type { Coverage, Lexicon, Reply, Word } from '../../types.ts'

/**
 * «Поставите мою музыку?» – «Музыку выбирает администратор зала», "Is my card still valid?" – "Cards run for three years": whether a reply to
 * the only question, for yes or no, begins a sentence with the very thing that is asked of, or tells by what rule it is done. It may well be the answer.
 */
export function isTouched({ question, overlap }: Coverage, reply: Reply, lexicon: Lexicon): boolean {
  const { kind, type, focus } = question
  if (overlap === 0 || (kind === 'question' ? type !== 'yesno' : kind !== 'request')) return false
  if (reply.facts.coverage.filter((one) => one.question.kind !== 'problem').length > 1) return false
  const { words, sentences } = reply.text
  const ruled = new Set(lexicon.find('rule', reply.text).map(({ from }) => words[from]!.sentence))
  return sentences.some(({ from, to, own, mark }, place) => {
    if (!own || mark === '?') return false
    const inside = words.slice(from, to)
    const isMet = ({ lexeme }: Word) => lexeme.topics.some((topic) => focus.includes(topic))
    if (ruled.has(place)) return inside.some(isMet)
    const begin = inside.findIndex(isContent)
    if (begin < 0 || begin > LEAD || inside.some(isOurs) || inside.slice(0, begin).some(isPlace)) return false
    return isMet(inside[begin]!) && inside.filter(isContent).length >= SAYING
  })
}

/** Small words that may stand before the thing. */
const LEAD = 2

/** Content words of a sentence that says something of it. */
const SAYING = 3

const isContent = ({ lexeme }: Word): boolean => !lexeme.stop

/** "Our sofas are made by hand" praises and tells no rule. */
const isOurs = ({ lexeme: { is } }: Word): boolean => is.has('pronoun') && is.has('1per')

/** «На территории растут липы»: where, not what. */
const isPlace = ({ lexeme: { is } }: Word): boolean => is.has('preposition')
