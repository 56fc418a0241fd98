import type { TurnFact } from '../../types.ts'
import { elsewhereIn } from './elsewhere.ts'
import { formerlyIn } from './formerly.ts'
import { inquiriesIn } from './inquiries.ts'
import { overIn } from './over.ts'
import { slipsIn } from './slips.ts'
import { supposedIn } from './supposed.ts'

/** What a message only asks of, what stands under a condition, what others or the writer himself did, and what is over; they may overlap. */
export const fact: TurnFact<'untold'> = (turn, { lexicon }) => [
  ...inquiriesIn(turn, lexicon),
  ...supposedIn(turn.text, lexicon),
  ...elsewhereIn(turn.text, lexicon),
  ...overIn(turn.text, lexicon),
  ...slipsIn(turn.text, lexicon),
  ...formerlyIn(turn.text, lexicon),
]
