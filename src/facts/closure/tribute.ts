import type { Lexicon, Match, Text, Trouble } from '../../types.ts'

/**
 * Where a letter of thanks to one of our people begins: what went wrong in it was his occasion. The thanks come first, with nothing
 * wrong in their sentence, and it ends well: without a trouble, or with a "but" behind the last one.
 */
export function tributeIn(text: Text, troubles: readonly Trouble[], lexicon: Lexicon): Match | undefined {
  const last = troubles.at(-1)
  if (last === undefined) return undefined
  const tribute = lexicon.find('tribute', text)[0]
  if (tribute === undefined) return undefined
  const { sentences, words } = text
  const thanks = sentences[words[tribute.from]!.sentence]!
  if (troubles.some(({ span }) => span.start < thanks.end)) return undefined
  const ending = sentences.findLast(({ own }) => own)
  if (ending !== undefined && last.span.start < ending.start) return tribute
  return lexicon.find('turn', text).some(({ start }) => start >= last.span.end) ? tribute : undefined
}
