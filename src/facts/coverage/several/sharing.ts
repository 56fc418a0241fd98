import type { Lexicon } from '../../../types.ts'
import type { Answer } from '../answer.ts'
import type { Asked } from '../asked.ts'
import { withoutSoftening } from '../given/softened.ts'
import type { Read } from '../read.ts'
import { distinct } from '../subject/subjects.ts'
import type { Contest } from './contest.ts'
import { inOrder } from './order.ts'
import { blocksOf } from './parts/blocks.ts'
import { paragraphsOf } from './parts/paragraphs.ts'
import { referred } from './parts/references.ts'
import { parted } from './parts/seams.ts'
import { adding, casesIn, continuing } from './parts/turns.ts'
import { severalAnswers } from './several.ts'

/** The answers to several questions, which share out a reply among them. */
export function contested(asked: readonly Asked[], read: Read, lexicon: Lexicon): readonly Answer[] {
  const { said, subjects, overlaps, evidence } = read
  const { text } = said
  const questions = asked.map(({ question }) => question)
  const added = adding(text, lexicon)
  const own = distinct(subjects)
  const cases = casesIn(text, lexicon)
  const plain: Contest = { questions, overlaps, own, said, evidence, going: added, cases }
  const going = continuing(text, lexicon)
  const given = withoutSoftening(evidence, going)
  const contest: Contest = { questions, overlaps, own, said, evidence: given, going, cases }
  const paragraphs = parted(paragraphsOf(text, added), contest, lexicon)
  const shared = severalAnswers(contest, paragraphs, blocksOf(paragraphs, contest))
  const several = shared.some(isOpen) ? inOrder(shared, plain, lexicon) : shared
  const byNumber = referred(questions, text, evidence, lexicon)
  return several.map((answer, place) => byNumber[place] ?? answer)
}

const isOpen = ({ state }: Answer): boolean => state === 'not-found'
