import type { Lexicon, Solution } from '../../../types.ts'
import { type Answer, NOTHING } from '../answer.ts'
import { type Asked, isWhole, stands } from '../asked.ts'
import { Evidence } from '../given/evidence.ts'
import type { Said } from '../said.ts'

/** "The mug came cracked. What should I do?" – "A new one leaves today": whatever is done about it, offered or asked for. */
export function wayOut(one: Asked, { text, facts }: Said, lexicon: Lexicon): Answer {
  if (one.question.kind !== 'question' || !stands('whatnow', one, lexicon)) return NOTHING
  const way = facts.solutions.find(({ kind }) => WAYS.has(kind))
  if (way === undefined) return NOTHING
  return { state: 'answered', sentences: [text.words[text.wordFrom(way.span.start)]!.sentence] }
}

const WAYS: ReadonlySet<Solution['kind']> = new Set(['done', 'offer', 'step'])

/** The same beside other questions, where it names nothing of its own: right behind a why any step will do. */
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
