import type { Lexicon, Text, Untold } from '../../types.ts'
import { stretch } from './stretch.ts'

/** The sentences that tell how something ended well. */
export function overIn(text: Text, lexicon: Lexicon): readonly Untold[] {
  const ended = lexicon.find('over', text)
  const sentences = new Set(ended.map(({ from }) => text.words[from]!.sentence))
  return Array.from(sentences, (sentence) => {
    const { from, to } = text.sentences[sentence]!
    return stretch('over', text, from, to)
  })
}
