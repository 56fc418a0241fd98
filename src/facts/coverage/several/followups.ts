import type { Question, QuestionType } from '../../../types.ts'
import type { Answer } from '../answer.ts'
import type { Overlap } from '../subject/overlap.ts'

/** «Есть ли …? Как посмотреть?»: what names no thing goes on asking about the one before; how it is done says that it can be. */
export function withFollowUps(
  answers: readonly Answer[],
  questions: readonly Question[],
  overlaps: readonly Overlap[],
): readonly Answer[] {
  const linked = [...answers]
  for (let index = 1; index < linked.length; index++) {
    const { named, things } = overlaps[index]!
    const { type } = questions[index]!
    const before = questions[index - 1]!.type
    const again = type === before && (named === 0 || (named === 1 && VALUES.has(type)))
    if (again && linked[index]!.state === 'not-found') linked[index] = linked[index - 1]!
    const general = overlaps[index - 1]!.named === 0 && CHOICES.has(type) && OPEN.has(before)
    const follows = general || named === 0 || (things === 0 && before === 'yesno' && type !== 'yesno')
    if (follows && linked[index - 1]!.state === 'not-found') linked[index - 1] = linked[index]!
  }
  return linked
}

/** «Сколько можно брать, какие лимиты?»: asked twice over in other words. */
const VALUES: ReadonlySet<QuestionType> = new Set(['howmuch', 'which', 'what', 'when', 'howlong'])

/** «Что делать? Менять или вернуть?»: the second says what the first is about. */
const OPEN: ReadonlySet<QuestionType> = new Set(['how', 'what'])
const CHOICES: ReadonlySet<QuestionType> = new Set(['which', 'yesno'])
