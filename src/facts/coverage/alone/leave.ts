import type { Lexicon, QuestionType, Text } from '../../../types.ts'
import { type Answer, NOTHING } from '../answer.ts'
import { type Asked, stands } from '../asked.ts'

/** «Есть лимит? Могу добавить всех?» – «Лимита нет»: the sentences that deny all limits of what a question asks leave for. */
export function unlimited(one: Asked, reply: Text, lexicon: Lexicon): readonly number[] {
  if (!LIMITED.has(one.question.type)) return NOWHERE
  const denied = lexicon.find('unlimited', reply)
  if (denied.length === 0 || !stands('may', one, lexicon)) return NOWHERE
  return denied.map(({ from }) => reply.words[from]!.sentence)
}

const NOWHERE: readonly number[] = []

/** What a limit bears on. */
const LIMITED: ReadonlySet<QuestionType> = new Set(['yesno', 'howmuch', 'which'])

/** «Любую обложку можно?» – «Соблюдайте такие требования: …» */
export function onTerms(one: Asked, reply: Text, lexicon: Lexicon): Answer {
  if (one.question.type !== 'yesno') return NOTHING
  const [found] = lexicon.find('terms', reply)
  if (found === undefined || !stands('may', one, lexicon)) return NOTHING
  return { state: 'answered', sentences: [reply.words[found.from]!.sentence] }
}
