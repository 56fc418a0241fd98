import type { Lexicon, Match, Text, Untold } from '../../types.ts'
import { stretch } from './stretch.ts'

/** The sentences that tell how something ended well, and of no relapse behind it, or anywhere in them of what is so still. */
export function overIn(text: Text, lexicon: Lexicon): readonly Untold[] {
  const ended = lexicon.find('over', text)
  if (ended.length === 0) return NONE
  function sentenceOf({ from }: Match): number {
    return text.words[from]!.sentence
  }
  const relapses = lexicon.find('relapse', text)
  const lasting = new Set(lexicon.find('lasting', text).map(sentenceOf))
  const well = ended.filter(
    (end) =>
      !lasting.has(sentenceOf(end)) &&
      !relapses.some((relapse) => relapse.from >= end.to && sentenceOf(relapse) === sentenceOf(end)),
  )
  return Array.from(new Set(well.map(sentenceOf)), (sentence) => {
    const { from, to } = text.sentences[sentence]!
    return stretch('over', text, from, to)
  })
}

const NONE: readonly Untold[] = []
