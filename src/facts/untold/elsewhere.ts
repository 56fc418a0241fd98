import type { Lexicon, Text, Untold } from '../../types.ts'
import { stretch } from './stretch.ts'

/** The sentences that tell of others' doings, or of the writer's own. */
export function elsewhereIn(text: Text, lexicon: Lexicon): readonly Untold[] {
  const sentences = new Set(lexicon.find('elsewhere', text).map(({ from }) => text.words[from]!.sentence))
  return Array.from(sentences, (sentence) => {
    const { from, to } = text.sentences[sentence]!
    return stretch('elsewhere', text, from, to)
  })
}
