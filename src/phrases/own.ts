import type { Lexicon, Match, Region, Text } from '../types.ts'

/** The same lexicon, blind to what begins or ends inside a citation: those are somebody else's words. */
export function outsideCitations(lexicon: Lexicon): Lexicon {
  const find = (list: string, text: Text): readonly Match[] => {
    const matches = lexicon.find(list, text)
    if (matches.length === 0 || !text.regions.some(isCitation)) return matches
    return outside(matches, text.regions.filter(isCitation))
  }
  const has = (list: string, text: Text): boolean =>
    lexicon.has(list, text) && (!text.regions.some(isCitation) || find(list, text).length > 0)
  return { lists: lexicon.lists, find, has }
}

const isCitation = ({ kind }: Region): boolean => kind === 'citation'

/** Both come in the text's order. */
function outside(matches: readonly Match[], citations: readonly Region[]): Match[] {
  let next = 0
  return matches.filter(({ start, end }) => {
    while (next < citations.length && citations[next]!.end <= start) next++
    for (let at = next; at < citations.length && citations[at]!.start < end; at++)
      if (start > citations[at]!.start || end < citations[at]!.end) return false
    return true
  })
}
