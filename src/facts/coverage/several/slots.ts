import type { Question } from '../../../types.ts'
import { type Answer, NOTHING, plain } from '../answer.ts'
import { Evidence, FIGURES } from '../given/evidence.ts'
import type { Overlap } from '../subject/overlap.ts'
import type { Rest } from './free.ts'

/** A figure of the kind that is asked for, in a sentence that names something of the question, whatever else it answers: "A fridge gets two people". */
export function figureNamed(question: Question, { hits }: Overlap, evidence: Int32Array): Answer {
  const figure = question.kind === 'question' ? plain(question) & FIGURES : 0
  if (figure === 0) return NOTHING
  const at = hits.findIndex((bits, place) => bits !== 0 && (evidence[place]! & figure) !== 0)
  return at < 0 ? NOTHING : { state: 'answered', sentences: [at] }
}

/**
 * To a question for yes or no the only statement that stands in its turn, before the answer to the next one, in a reply of hardly more
 * statements than questions: "The covers zip off. As for assembly, …". It may share no word with the question.
 */
export function soleStatement(
  index: number,
  { questions, overlaps, answers, owners, evidence, paragraphs }: Rest,
): Answer {
  if (questions[index]!.type !== 'yesno' || paragraphs.at(-1) !== 0) return NOTHING
  const next = owners.findIndex((owner) => owner > index)
  if (next < 0 || answers.slice(0, index).some(({ state }) => state === 'not-found')) return NOTHING
  const from = owners.findLastIndex((owner) => owner >= 0 && owner < index) + 1
  const { content } = overlaps[index]!
  if (content.filter((words) => words >= TOLD).length > questions.length) return NOTHING
  const told: number[] = []
  for (let at = from; at < next; at++) if (content[at]! >= TOLD) told.push(at)
  const [at] = told
  if (at === undefined || told.length > 1 || (evidence[at]! & Evidence.asks) !== 0) return NOTHING
  return owners[at]! < 0 ? { state: 'answered', sentences: [at] } : NOTHING
}

/** Content words of a sentence that tells something. */
const TOLD = 3
