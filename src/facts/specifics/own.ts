import type { Lexicon, Question, Sentence, Text, Turn } from '../../types.ts'

/**
 * Sentences in which something happened to this customer: a trouble, or his own past; of an order, and of a day where nothing
 * in general is asked or something is not so, he himself is enough; what is told, not asked, is his own when a sore customer says
 * that it came about or is missing, or when nothing in general is asked beside it.
 */
export function ownSentences(
  { text, facts }: Turn,
  lexicon: Lexicon,
  isSore: boolean,
): (sentence: Sentence | undefined) => boolean {
  const mine = new Set(lexicon.find('mine', text).map(({ start }) => text.sentenceAt(start)))
  const troubles = new Set(facts.troubles.map(({ span }) => text.sentenceAt(span.start)))
  const denies = text.words.some(({ lexeme }) => lexeme.is.has('negation'))
  const isAsking = !isSore && facts.questions.some((one) => isGeneral(one, text))
  const isPlan = (sentence: Sentence | undefined) =>
    isAsking && !(denies && sentence !== undefined && has(text, sentence, 'past'))
  const dated = new Set(
    text.entities
      .filter(({ kind, start }) => kind === 'order' || (kind === 'date' && !isPlan(text.sentenceAt(start))))
      .map(({ start }) => text.sentenceAt(start)),
  )
  const isTale =
    isSore || (facts.closure === undefined && facts.questions.every((one) => isOfTrouble(one, text)))
  return (sentence) => {
    if (sentence === undefined) return false
    if (troubles.has(sentence)) return true
    const isPast = has(text, sentence, 'past')
    if ((mine.has(sentence) || has(text, sentence, '1per')) && (isPast || dated.has(sentence))) return true
    if (sentence.mark === '?') return false
    return (isTale && isPast) || (isSore && has(text, sentence, 'negation'))
  }
}

/** Asks what holds for anybody, not for «я» unless he only supposes something («если я приду»): «Принимаете ли кошек? Уезжаем 3 августа.» tells of a plan, not of a case. */
function isGeneral({ kind, type, span }: Question, { words }: Text): boolean {
  if (kind !== 'question' || (type !== 'yesno' && type !== 'howmuch')) return false
  return !words.some(
    ({ start, end, lexeme: { is } }, at) =>
      start >= span.start &&
      end <= span.end &&
      is.has('pronoun') &&
      is.has('1per') &&
      words[at - 1]?.lexeme.is.has('conjunction') !== true,
  )
}

/** Asks for no more than that something be put right or explained, or when we do it: «Когда вернёте разницу?» */
const isOfTrouble = ({ kind, type, span }: Question, { words }: Text) =>
  kind !== 'question' ||
  type === 'why' ||
  type === 'where' ||
  (type === 'when' &&
    words.some(({ start, end, lexeme: { is } }) => start >= span.start && end <= span.end && is.has('2per')))

const has = ({ words }: Text, { from, to }: Sentence, trait: 'past' | 'negation' | '1per') => {
  for (let at = from; at < to; at++) if (words[at]!.lexeme.is.has(trait)) return true
  return false
}
