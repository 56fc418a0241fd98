import type { Places } from '../../phrases/places.ts'
import type { Text } from '../../types.ts'

/**
 * «Вернём доступ через почту: письмо я только что отправил», «Отвечу здесь: заявка одобрена»: what a colon leads to, in the sentence
 * of an act that ends before a word, keeps the promise already.
 */
export function isBegun(to: number, { words, value, sentences }: Text, places: Places): boolean {
  const { sentence, end } = words[to - 1]!
  const says = places.words('says').has(to - 1) || places.words('says').has(to - 2)
  if (!says && !places.sentences('begun').has(sentence)) return false
  const colon = value.indexOf(COLON, end)
  if (colon < 0 || colon >= sentences[sentence]!.end) return false
  if (says) return true
  const begun = places.starts('begun')
  return words.slice(to, sentences[sentence]!.to).some(({ start }, at) => start > colon && begun.has(to + at))
}

/** No «18:00». */
const COLON = ': '
