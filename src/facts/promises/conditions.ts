import type { Lexicon, Match, Text } from '../../types.ts'
import type { Act } from './acts.ts'

/** A request is remembered over so many sentences. */
const REACH = 2

/** Whether a promise hangs on what the customer does first. */
export function isConditional(act: Act, text: Text, lexicon: Lexicon): boolean {
  const { sentence } = text.words[act.from]!
  const sentenceOf = ({ from }: Match) => text.words[from]!.sentence
  if (lexicon.find('if', text).some((match) => sentenceOf(match) === sentence)) return true
  if (text.sentences[sentence - 1]?.mark === '?' || questionBehind(text, sentence, lexicon)) return true
  return asks(text, act.from, sentence - REACH, lexicon)
}

/** «Проверим. Подскажете номер заказа?» */
function questionBehind(text: Text, sentence: number, lexicon: Lexicon): boolean {
  const next = text.sentences[sentence + 1]
  return next?.mark === '?' && asks(text, next.to, sentence + 1, lexicon)
}

/** Whether the customer is asked for something between sentence `since` and word `before`. */
export function asks(text: Text, before: number, since: number, lexicon: Lexicon): boolean {
  const first = text.sentences[Math.max(0, since)]?.from ?? 0
  const within = ({ from, to }: Match) => from >= first && to <= before
  if (lexicon.find('ask', text).some(within)) return true
  const polite = lexicon.find('polite', text)
  for (let at = first; at < before; at++) {
    const { own, lexeme } = text.words[at]!
    if (!own || !lexeme.is.has('imperative') || !lexeme.is.has('2per')) continue
    if (text.words[at - 1]?.lexeme.may.has('negation')) continue
    if (!polite.some(({ from, to }) => from <= at && at < to)) return true
  }
  return false
}
