import type { Lexicon, Word } from '../../types.ts'
import { type Answer, NOTHING } from './answer.ts'
import type { Asked } from './asked.ts'
import { idleIn } from './idle.ts'
import type { Overlap } from './overlap.ts'
import type { Said } from './said.ts'

/**
 * «Поставите мою музыку?» – «Музыку выбирает администратор зала», "Is my card still valid?" – "Cards run for three years": to the only question,
 * for yes or no, a rule about the very thing that it asks of, which the sentence begins with.
 */
export function onItsThing(
  { question: { kind, type, focus } }: Asked,
  { hits, things }: Overlap,
  said: Said,
  lexicon: Lexicon,
): Answer {
  if (things === 0 || (kind === 'question' ? type !== 'yesno' : kind !== 'request')) return NOTHING
  const { words, sentences } = said.text
  const idle = idleIn(said, lexicon)
  const ruled = new Set(lexicon.find('rule', said.text).map(({ from }) => words[from]!.sentence))
  const at = sentences.findIndex(({ from, to, own, mark }, place) => {
    if (!own || mark === '?' || hits[place] === 0 || idle[from] === 1) return false
    if (ruled.has(place)) return true
    const inside = words.slice(from, to)
    const begin = inside.findIndex(isContent)
    if (begin < 0 || begin > LEAD || inside.some(isOurs) || inside.slice(0, begin).some(isPlace)) return false
    const { topics } = inside[begin]!.lexeme
    return topics.some((topic) => focus.includes(topic)) && inside.filter(isContent).length >= TOLD
  })
  return at < 0 ? NOTHING : { state: 'answered', sentences: [at] }
}

/** Small words that may stand before the thing. */
const LEAD = 2

/** Content words of a sentence that says something of it. */
const TOLD = 3

const isContent = ({ lexeme }: Word): boolean => !lexeme.stop

/** "Our sofas are made by hand" praises and tells no rule. */
const isOurs = ({ lexeme: { is } }: Word): boolean => is.has('pronoun') && is.has('1per')

/** «На территории растут липы»: where, not what. */
const isPlace = ({ lexeme: { is } }: Word): boolean => is.has('preposition')
