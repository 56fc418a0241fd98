import type { Match, Text, Word } from '../../types.ts'

/**
 * «Уронили прогресс мы»: who did it is what the clause ends with, so it is said whose doing it was. Russian alone has such an
 * order of words.
 */
export function doersIn({ words, value, language, sentences }: Text): readonly Match[] {
  if (language !== 'ru') return NONE
  const found: Match[] = []
  for (let to = words.length; to > 1; to--) {
    const from = doing(words, to)
    if (from === undefined || sentences[words[from]!.sentence]!.mark === '?') continue
    const { start } = words[from]!
    const { end } = words[to - 1]!
    found.push({ start, end, value: value.slice(start, end), phrase: 0, replacements: [], from, to })
  }
  return found.reverse()
}

const NONE: readonly Match[] = []

/** Where the clause has its verb that ends with "we" or "I" before word `to`; «не нашли мы» denies instead. */
function doing(words: readonly Word[], to: number): number | undefined {
  if (words[to]?.border === 'none' || words[to - 1]!.border !== 'none' || !isDoer(words[to - 1]!))
    return undefined
  for (let at = to - 2; at >= 0; at--) {
    const { is } = words[at]!.lexeme
    if (is.has('negation') || is.has('1per')) return undefined
    if (is.has('past') && is.has('finite')) return words[at - 1]?.lexeme.is.has('negation') ? undefined : at
    if (words[at]!.border !== 'none') return undefined
  }
  return undefined
}

const isDoer = ({ lexeme: { is, stop } }: Word): boolean =>
  stop && is.has('pronoun') && is.has('1per') && is.has('nomn')
