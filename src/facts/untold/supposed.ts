import type { Lexicon, Text, Untold } from '../../types.ts'
import { stretch } from './stretch.ts'

/** A condition reaches over so many words behind it: "if the parcel does not come". */
const REACH = 4

/** Conditions, each with what is near behind it in its sentence. */
export function supposedIn(text: Text, lexicon: Lexicon): readonly Untold[] {
  return lexicon.find('supposed', text).map(({ from, to }) => {
    const end = text.sentences[text.words[from]!.sentence]!.to
    return stretch('supposed', text, from, Math.min(to + REACH + 1, end))
  })
}
