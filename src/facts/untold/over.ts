import type { Lexicon, Text, Untold } from '../../types.ts'
import { sentenceOf, sentencesOf } from '../sentences.ts'
import { stretch } from './stretch.ts'

/** The sentences that tell how something ended well, and of no relapse behind it, or anywhere in them of what is so still. */
export function overIn(text: Text, lexicon: Lexicon): readonly Untold[] {
  const ended = lexicon.find('over', text)
  if (ended.length === 0) return NONE
  const relapses = lexicon.find('relapse', text)
  const lasting = sentencesOf(text, lexicon.find('lasting', text))
  const well = ended.filter(
    (end) =>
      !lasting.has(sentenceOf(text, end)) &&
      !relapses.some(
        (relapse) => relapse.from >= end.to && sentenceOf(text, relapse) === sentenceOf(text, end),
      ),
  )
  return Array.from(sentencesOf(text, well), (sentence) => {
    const { from, to } = text.sentences[sentence]!
    return stretch('over', text, from, to)
  })
}

const NONE: readonly Untold[] = []
