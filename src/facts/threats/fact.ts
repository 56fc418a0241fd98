import type { Threat, TurnFact } from '../../types.ts'
import { ofKinds } from '../kinds.ts'

const KINDS: readonly Threat['kind'][] = ['leave', 'court', 'press', 'regulator']

/** Every threat of a message, in order; a question about how it is done, or somebody else's doing, is none. */
export const fact: TurnFact<'threats'> = ({ text }, { lexicon }) => {
  const threats = ofKinds(KINDS, text, lexicon)
  if (threats.length === 0) return NONE
  const spared = new Set(lexicon.find('spared', text).map(({ from }) => text.words[from]!.sentence))
  return threats
    .filter(({ span }) => !spared.has(text.words[span.from]!.sentence))
    .sort((one, other) => one.span.start - other.span.start)
}

const NONE: readonly Threat[] = []
