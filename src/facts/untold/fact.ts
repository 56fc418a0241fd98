import type { TurnFact } from '../../types.ts'
import { elsewhereIn } from './elsewhere.ts'
import { inquiriesIn } from './inquiries.ts'
import { supposedIn } from './supposed.ts'

/** What a message only asks of, what stands under a condition, and what others or the writer himself did; they may overlap. */
export const fact: TurnFact<'untold'> = (turn, { lexicon }) => [
  ...inquiriesIn(turn, lexicon),
  ...supposedIn(turn.text, lexicon),
  ...elsewhereIn(turn.text, lexicon),
]
