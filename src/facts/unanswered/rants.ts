import type { Coverage, Lexicon, Question, QuestionType, Reply, Text, Turn } from '../../types.ts'
import { overlapsAny } from '../overlap.ts'
import { isReproach, isUpset } from '../reproached.ts'

/** Whether a question lets off steam: by its words, or, from somebody upset, beside others, where nothing of his own is asked of. */
export function isOutcry(one: Coverage, reply: Reply, lexicon: Lexicon): boolean {
  const { question, message } = one
  const turn = reply.before.find(({ index }) => index === message)
  if (turn === undefined || question.kind !== 'question') return false
  if (turn.facts.reproaches.includes(question)) return isReproach(question, turn, reply.facts)
  const isOut =
    isShouted(question, turn.text) ||
    (isRant(one, reply, turn, lexicon) && !isPractical(question, turn, lexicon))
  return isOut && (turn.facts.reproaches.length > 0 || isUpset(reply.facts.mood))
}

/** Asks for yes or no, or how we do what we do, beside other questions: "Does your office ever wake up?", "How did you test it?" */
function isRant(
  { question, message }: Coverage,
  { facts: { coverage } }: Reply,
  { text, facts }: Turn,
  lexicon: Lexicon,
): boolean {
  const beside = coverage.filter((one) => one.message === message && one.question.kind !== 'problem')
  if (beside.length < 2) return false
  if (question.type === 'yesno') return true
  return (
    OURS.has(question.type) &&
    (facts.reproaches.length > 0 || overlapsAny(question.span, lexicon.find('ofUs', text)))
  )
}

/** Names what wants an answer of anybody. */
const isPractical = (question: Question, { text, facts }: Turn, lexicon: Lexicon): boolean =>
  overlapsAny(question.span, lexicon.find('practical', text)) ||
  (facts.reproaches.length < 2 && overlapsAny(question.span, lexicon.find('ahead', text)))

/** "Can I get through or not!!!" */
function isShouted({ type, span }: Question, { value }: Text): boolean {
  return (
    type === 'yesno' && value[span.end - 1] === '!' && !value.slice(span.end - MARKS, span.end).includes('?')
  )
}

/** Marks that end an outcry. */
const MARKS = 4

/** Types of question that only reproach where they are about us, or beside a reproach. */
const OURS: ReadonlySet<QuestionType> = new Set(['how', 'what', 'who'])
