import type { TurnFact } from '../../types.ts'
import { overlapsAny } from '../overlap.ts'

/** Every place where the feeling or the trouble is named as understood, less what only sounds so. */
export const fact: TurnFact<'empathy'> = ({ text }, { lexicon }) => {
  const found = lexicon.find('empathy', text)
  if (found.length === 0) return found
  const spared = lexicon.find('spared', text)
  return spared.length === 0 ? found : found.filter((match) => !overlapsAny(match, spared))
}
