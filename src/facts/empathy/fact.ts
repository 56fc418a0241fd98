import type { TurnFact } from '../../types.ts'

/** Every place where the feeling or the trouble is named as understood, less what only sounds so. */
export const fact: TurnFact<'empathy'> = ({ text }, { lexicon }) => {
  const found = lexicon.find('empathy', text)
  if (found.length === 0) return found
  const spared = lexicon.find('spared', text)
  return found.filter((match) => !spared.some(({ from, to }) => match.from < to && from < match.to))
}
