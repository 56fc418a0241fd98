import type { Capitals, TurnFact, Word } from '../../types.ts'

/** In order, whatever the words are: a heading, abbreviations in a row, a shout. */
export const fact: TurnFact<'capitals'> = ({ text: { words, value } }) => {
  const found: Capitals[] = []
  for (let at = 0; at < words.length; at++) {
    if (!isInCapitals(words[at]!, value)) continue
    const from = at
    while (at + 1 < words.length && isInCapitals(words[at + 1]!, value)) at++
    if (at === from) continue
    found.push({ span: { start: words[from]!.start, end: words[at]!.end }, from, to: at + 1 })
  }
  return found
}

function isInCapitals({ start, end, own, lexeme: { form } }: Word, value: string): boolean {
  if (!own || isSmall(value.charCodeAt(end - 1)) || form.startsWith('<')) return false
  const word = value.slice(start, end)
  return word === word.toUpperCase() && word !== word.toLowerCase()
}

/** Small letters of the two alphabets: how almost every word ends. */
const isSmall = (code: number) => (code >= 0x61 && code <= 0x7a) || (code >= 0x430 && code <= 0x45f)
