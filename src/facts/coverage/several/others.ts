import { plain } from '../answer.ts'
import { Evidence } from '../given/evidence.ts'
import type { Overlap } from '../subject/overlap.ts'
import { GENERAL, type Rest } from './free.ts'

/** «Да, это возможно. Перенести видео …»: the answer to another such question goes on in the same paragraph. */
export function opensAnother(
  index: number,
  at: number,
  { questions, overlaps, answers, blocks, evidence }: Rest,
): boolean {
  if ((evidence[at]! & Evidence.opener) === 0) return false
  const { content } = overlaps[index]!
  return answers.some(({ sentences }, other) => {
    const [first] = sentences
    if (other === index || first === undefined || questions[other]!.type !== 'yesno') return false
    if (content[at]! > BARE && overlaps[other]!.hits[at] === 0) return false
    return first > at && blocks[first] === blocks[at] && (evidence[first]! & Evidence.opener) === 0
  })
}

/** Content words of a «Да, это возможно» that the next sentence goes on with, at most. */
const BARE = 2

/** A sentence that names nothing of this question and is a bare link, the «да» or «нет» of another question, or stands beside the answer to one of the same type. */
export function isAnothers(index: number, at: number, rest: Rest): boolean {
  const { questions, overlaps, answers, paragraphs, evidence } = rest
  if (overlaps[index]!.content[at] === 0) return true
  const { type } = questions[index]!
  const opens = type !== 'yesno' && (evidence[at]! & Evidence.opener) !== 0
  const general = (evidence[at]! & GENERAL) !== 0
  return answers.some(({ state, sentences }, other) => {
    if (other === index) return false
    const its = questions[other]!.type
    if (opens && its === 'yesno' && (state === 'not-found' || sentences.includes(at))) return true
    return !general && its === type && sentences.some((found) => paragraphs[found] === paragraphs[at])
  })
}

/** Whether its only answer names nothing of the question, covers none beside, and is about another question, which it answers. */
export function isBorrowed(
  index: number,
  { questions, overlaps, answers, evidence }: Pick<Rest, 'questions' | 'overlaps' | 'answers' | 'evidence'>,
): boolean {
  const { sentences } = answers[index]!
  const kept = COVERING | plain(questions[index]!)
  return (
    sentences.length > 0 &&
    sentences.every(
      (at) =>
        overlaps[index]!.hits[at] === 0 &&
        (evidence[at]! & kept) === 0 &&
        answers.some((other, place) => other.sentences.includes(at) && overlaps[place]!.hits[at] !== 0),
    )
  )
}

/** What may cover a question without naming it. */
const COVERING =
  Evidence.deferral |
  Evidence.elsewhere |
  Evidence.privately |
  Evidence.passed |
  Evidence.all |
  Evidence.stands

/** Whether what holds in one case only is about another question, and not about this one. */
export const isOthersCase = (index: number, at: number, overlaps: readonly Overlap[]): boolean =>
  overlaps[index]!.hits[at] === 0 && overlaps.some(({ hits }) => hits[at] !== 0)
