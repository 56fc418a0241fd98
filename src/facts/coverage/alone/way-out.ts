import type { Lexicon, Solution } from '../../../types.ts'
import { type Answer, NOTHING } from '../answer.ts'
import { type Asked, stands } from '../asked.ts'
import type { Said } from '../said.ts'

/** "The mug came cracked. What should I do?" – "A new one leaves today": whatever is done about it, offered or asked for. */
export function wayOut(one: Asked, { text, facts }: Said, lexicon: Lexicon): Answer {
  if (one.question.kind !== 'question' || !stands('whatnow', one, lexicon)) return NOTHING
  const way = facts.solutions.find(({ kind }) => WAYS.has(kind))
  if (way === undefined) return NOTHING
  return { state: 'answered', sentences: [text.words[text.wordFrom(way.span.start)]!.sentence] }
}

const WAYS: ReadonlySet<Solution['kind']> = new Set(['done', 'offer', 'step'])
