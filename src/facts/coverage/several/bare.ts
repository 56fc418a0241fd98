import type { Question, QuestionType } from '../../../types.ts'
import { type Answer, NOTHING, plain, stateOf, wanted } from '../answer.ts'
import { Evidence, FIGURES } from '../given/evidence.ts'
import type { Overlap } from '../subject/overlap.ts'
import type { Rest } from './free.ts'

/**
 * A question that hardly names anything is answered by any evidence of its type that does not answer another, save the one before
 * that it goes on with.
 */
export function bareAnswer(index: number, { questions, overlaps, owners, evidence }: Rest): Answer {
  const question = questions[index]!
  if (!isBare(question, overlaps[index]!)) return NOTHING
  const { things, named, terms } = overlaps[index]!
  const before = terms > named ? index - 1 : index
  const value = figureOf(question)
  const bits = things === 0 ? wanted(question) | Evidence.refusal : value || Evidence.which
  const shown = things === 0 || value === 0 ? plain(question) & FIGURES : 0
  const at = evidence.findIndex((given, place) => {
    const owner = owners[place]!
    const free = owner < 0 || owner === index || owner === before || (given & shown) !== 0
    return free && (given & bits) !== 0
  })
  return at < 0 ? NOTHING : { state: stateOf(evidence[at]!, bits), sentences: [at] }
}

/** Hardly names anything: «И когда?», "How do I stop it?", «Какие материалы?». */
function isBare({ type }: Question, { named, things }: Overlap): boolean {
  return named === 0 || (things === 0 && DOINGS.has(type)) || (named === 1 && THINGS.has(type))
}

/** Types for which a doing alone says next to nothing: «К кому идти?», «Где включается?» */
const DOINGS: ReadonlySet<QuestionType> = new Set(['how', 'where', 'who'])

/** … and those for which a thing alone does: «Какой лимит?» */
const THINGS: ReadonlySet<QuestionType> = new Set(['which', 'what', 'when', 'howlong', 'howmuch'])

/** The value that such a question wants; a number alone is no price. */
function figureOf(question: Question): number {
  return question.type === 'howmuch' ? Evidence.priced : plain(question) & FIGURES
}
