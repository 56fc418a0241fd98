import type { Threat, TurnFact } from '../../types.ts'
import { ofKinds } from '../kinds.ts'
import { sentenceOf, sentencesOf } from '../sentences.ts'

const KINDS: readonly Threat['kind'][] = ['leave', 'court', 'press', 'regulator']

/** Every threat of a message, in order; a question about how it is done, or somebody else's doing, is none. */
export const fact: TurnFact<'threats'> = ({ text }, { lexicon }) => {
  const threats = ofKinds(KINDS, text, lexicon)
  if (threats.length === 0) return NONE
  const spared = sentencesOf(text, lexicon.find('spared', text))
  return threats
    .filter(({ span }) => !spared.has(sentenceOf(text, span)))
    .sort((one, other) => one.span.start - other.span.start)
}

const NONE: readonly Threat[] = []
