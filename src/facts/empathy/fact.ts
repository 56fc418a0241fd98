import type { Lexicon, Match, Text, TurnFact } from '../../types.ts'
import { overlapsAny } from '../overlap.ts'

/** Every place where the feeling or the trouble is named as understood, less what only sounds so. */
export const fact: TurnFact<'empathy'> = ({ text, message }, { lexicon }) => {
  const said = lexicon.find('empathy', text)
  const found = said.length > 0 || message.role === 'customer' ? said : feelingsIn(text, lexicon)
  if (found.length === 0) return found
  const spared = lexicon.find('spared', text)
  return spared.length === 0 ? found : found.filter((match) => !overlapsAny(match, spared))
}

/** Words of feeling that our people say, not ask of. */
const feelingsIn = (text: Text, lexicon: Lexicon): readonly Match[] =>
  lexicon.find('feeling', text).filter(({ start }) => text.sentenceAt(start)?.mark !== '?')
