import type { Lexicon, QuestionType, Text } from '../../types.ts'
import { type Answer, NOTHING } from './answer.ts'
import { type Asked, stands } from './asked.ts'

/** «Есть лимит? Могу добавить всех?» – «Лимита нет»: the answer to the question beside it denies all limits of what this one asks leave for. */
export function unlimited(
  index: number,
  asked: readonly Asked[],
  answers: readonly Answer[],
  reply: Text,
  lexicon: Lexicon,
): Answer {
  const one = asked[index]!
  if (!LIMITED.has(one.question.type) || !lexicon.has('unlimited', reply)) return NOTHING
  if (!stands('may', one, lexicon)) return NOTHING
  const free = new Set(lexicon.find('unlimited', reply).map(({ from }) => reply.words[from]!.sentence))
  const beside = [answers[index - 1], answers[index + 1]]
  return beside.find((answer) => answer?.sentences.some((at) => free.has(at))) ?? NOTHING
}

/** What a limit bears on. */
const LIMITED: ReadonlySet<QuestionType> = new Set(['yesno', 'howmuch', 'which'])

/** «Любую обложку можно?» – «Соблюдайте такие требования: …» */
export function onTerms(one: Asked, reply: Text, lexicon: Lexicon): Answer {
  if (one.question.type !== 'yesno') return NOTHING
  const [found] = lexicon.find('terms', reply)
  if (found === undefined || !stands('may', one, lexicon)) return NOTHING
  return { state: 'answered', sentences: [reply.words[found.from]!.sentence] }
}
