import type { Lexicon } from '../../../types.ts'
import { wayOut } from '../alone/way-out.ts'
import { type Answer, NOTHING } from '../answer.ts'
import { type Asked, isWhole } from '../asked.ts'
import { Evidence } from '../given/evidence.ts'
import type { Said } from '../said.ts'

/** "Why does it stop? What should I do?": whatever is done about it, where the question names nothing of its own; right behind a why any step will do. */
export function wayOutBeside(
  index: number,
  asked: readonly Asked[],
  said: Said,
  evidence: Int32Array,
  lexicon: Lexicon,
): Answer {
  const [before, one] = [asked[index - 1], asked[index]!]
  if (!isWhole('whatnow', one, lexicon)) return NOTHING
  const way = wayOut(one, said, lexicon)
  if (way !== NOTHING || before?.turn !== one.turn || before.question.type !== 'why') return way
  const step = evidence.findIndex((given) => (given & Evidence.how) !== 0)
  return step < 0 ? NOTHING : { state: 'answered', sentences: [step] }
}
