import type { Question, TurnFact } from '../../types.ts'
import { overlapsAny } from '../overlap.ts'

/** "Isn't that fraud?", «Неужели трудно предупредить?»; not "Shouldn't you compensate me?", nor a why beside "answer me". */
export const fact: TurnFact<'reproaches'> = ({ text, facts }, { lexicon }) => {
  const said = lexicon.find('reproach', text)
  if (said.length === 0) return NONE
  const claims = lexicon.find('claim', text).filter((claim) => !overlapsAny(claim, said))
  const isDemanded = lexicon.has('demand', text)
  return facts.questions.filter(({ kind, type, span }) => {
    if (kind !== 'question' || (type === 'why' && isDemanded)) return false
    return overlapsAny(span, said) && !overlapsAny(span, claims)
  })
}

const NONE: readonly Question[] = []
