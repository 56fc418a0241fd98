import type { Coverage, Lexicon, QuestionType, Reply, Text, Word } from '../../types.ts'
import { overlapsAny } from '../overlap.ts'

/** Whether a reply says of the very thing what may well be the answer, in words that nobody foresaw. */
export function isTouched(one: Coverage, reply: Reply, lexicon: Lexicon): boolean {
  return (
    isAboutIt(one, reply, lexicon) ||
    isTold(one, reply, lexicon) ||
    isOnlyOne(one, reply, lexicon) ||
    isRemedied(one, reply, lexicon) ||
    isOnIt(one, reply, lexicon)
  )
}

/** "Can you tell me about the pass?": whatever is told of it. */
function isAboutIt(
  { question: { type, span }, message, overlap }: Coverage,
  { before }: Reply,
  lexicon: Lexicon,
): boolean {
  if (type !== 'what' || overlap === 0) return false
  const asked = before.find(({ index }) => index === message)?.text
  return asked !== undefined && overlapsAny(span, lexicon.find('aboutIt', asked))
}

/** "Concerning the issue you mentioned, bills of the first days may be incomplete": by its own word the answer, unless a value was asked for. */
function isOnIt({ question: { kind, type } }: Coverage, { text }: Reply, lexicon: Lexicon): boolean {
  if (kind !== 'question' || VALUED.has(type)) return false
  return lexicon.find('onIt', text).some(({ from, to }) => {
    const { sentence } = text.words[from]!
    return text.words.slice(to, text.sentences[sentence]!.to).filter(isContent).length >= ANSWERING
  })
}

/** Types that want a value. */
const VALUED: ReadonlySet<QuestionType> = new Set(['when', 'howlong', 'howmuch', 'where', 'who'])

/** Content words that such a beginning leads up to. */
const ANSWERING = 4

/**
 * «Поставите мою музыку?» – «Музыку выбирает администратор зала», "Is my card still valid?" – "Cards run for three years": whether a reply to
 * the only question, for yes or no, begins a sentence with the very thing that is asked of, tells by what rule it is done, or, as a reason does
 * as well, what we are doing about it; for how it is done, tells how with the verb of it.
 */
function isTold({ question, overlap }: Coverage, { text, facts }: Reply, lexicon: Lexicon): boolean {
  const { kind, type, focus } = question
  if (overlap === 0 || (kind === 'question' ? !RULED.has(type) : kind !== 'request')) return false
  if (facts.coverage.filter((other) => other.question.kind !== 'problem').length > 1) return false
  const { words, sentences } = text
  const ruled = sentencesOf(['rule', 'doing'], text, lexicon)
  return sentences.some(({ from, to, own, mark }, place) => {
    if (!own || mark === '?') return false
    const inside = words.slice(from, to).filter(isSaid)
    const isMet = ({ lexeme }: Word) => lexeme.topics.some((topic) => focus.includes(topic))
    if (type !== 'how' && ruled.has(place)) return sentences.length === 1 || inside.some(isMet)
    if (type === 'how') return inside.some((word) => isMet(word) && isDone(word))
    if (type === 'why') return false
    const begin = inside.findIndex(isContent)
    if (begin < 0 || begin > LEAD || inside.some(isOurs) || inside.slice(0, begin).some(isPlace)) return false
    return isMet(inside[begin]!) && inside.filter(isContent).length >= SAYING
  })
}

/** Types that are answered by telling the rule. */
const RULED: ReadonlySet<QuestionType> = new Set(['yesno', 'why', 'how'])

/** «Отгул оплачивается …»: tells of it, and bids nothing. */
const isDone = ({ lexeme: { is } }: Word): boolean =>
  is.has('finite') && is.has('3per') && !is.has('imperative')

/** "Is there any other way?" – "You have to do it by phone": what alone there is leaves no other. */
function isOnlyOne({ question, message }: Coverage, { text, before }: Reply, lexicon: Lexicon): boolean {
  if (question.type !== 'yesno' || !lexicon.has('only', text)) return false
  const asked = before.find(({ index }) => index === message)?.text
  return asked !== undefined && overlapsAny(question.span, lexicon.find('other', asked))
}

/** "Is it normal that the kettle smells?" – "Boil it twice": what mends it tells that it is not. */
function isRemedied({ question, message }: Coverage, { turn, before }: Reply, lexicon: Lexicon): boolean {
  if (question.type !== 'yesno' || !turn.facts.solutions.some(({ kind }) => kind === 'step')) return false
  const asked = before.find(({ index }) => index === message)?.text
  return asked !== undefined && overlapsAny(question.span, lexicon.find('normal', asked))
}

const sentencesOf = (lists: readonly string[], text: Text, lexicon: Lexicon): ReadonlySet<number> =>
  new Set(lists.flatMap((list) => lexicon.find(list, text).map(({ from }) => text.words[from]!.sentence)))

/** Small words that may stand before the thing. */
const LEAD = 2

/** Content words of a sentence that says something of it. */
const SAYING = 3

/** No account that the reply is addressed to. */
const isSaid = ({ lexeme: { form } }: Word): boolean => form[0] !== '@'

const isContent = ({ lexeme }: Word): boolean => !lexeme.stop

/** "Our sofas are made by hand" praises and tells no rule. */
const isOurs = ({ lexeme: { is } }: Word): boolean => is.has('pronoun') && is.has('1per')

/** «На территории растут липы»: where, not what. */
const isPlace = ({ lexeme: { is } }: Word): boolean => is.has('preposition')
