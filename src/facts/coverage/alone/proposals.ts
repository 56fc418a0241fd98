import type { Lexicon } from '../../../types.ts'
import { type Answer, NOTHING } from '../answer.ts'
import { type Asked, stands } from '../asked.ts'
import type { Said } from '../said.ts'

/** "Could you add a dark theme?" – "Thanks for the idea": what is proposed for everybody in the shape of a question, and taken as that. */
export function takenUp(one: Asked, { text }: Said, lexicon: Lexicon): Answer {
  if (!stands('proposal', one, lexicon) || stands('forMe', one, lexicon)) return NOTHING
  const [taken] = lexicon.find('taken', text)
  return taken ? { state: 'answered', sentences: [text.words[taken.from]!.sentence] } : NOTHING
}
