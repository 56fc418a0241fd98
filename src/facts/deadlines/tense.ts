import type { Lexicon, Text } from '../../types.ts'

/** What a clause tells of, by its verbs; `none`: it has no finite verb. */
export type Tense = 'past' | 'present' | 'future' | 'none'

/** The tense of the clause in which words `[from, to)` stand. */
export function tenseOf(text: Text, from: number, to: number, lexicon: Lexicon): Tense {
  const { words } = text
  let first = from
  while (first > 0 && words[first]!.border === 'none') first--
  let last = to
  while (last < words.length && words[last]!.border === 'none') last++

  let past = false
  let present = false
  for (let at = first; at < last; at++) {
    const { is } = words[at]!.lexeme
    if (is.has('future') || is.has('imperative')) return 'future'
    if (is.has('present') && is.has('finite')) present = true
    else if ((is.has('past') && is.has('finite')) || (is.has('participle') && is.has('short'))) past = true
  }
  if (lexicon.find('ahead', text).some((match) => match.from >= first && match.from < last)) return 'future'
  if (past && !(present && text.language === 'en')) return 'past'
  return present ? 'present' : 'none'
}
