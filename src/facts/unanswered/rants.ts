import type { Coverage, Lexicon, Question, QuestionType, Reply, Span, Text } from '../../types.ts'
import { isReproach, isUpset } from '../reproached.ts'

/** Whether a question lets off steam: by its words, or, from somebody upset, beside others, where nothing of his own is asked of. */
export function isOutcry(one: Coverage, reply: Reply, lexicon: Lexicon): boolean {
  const { question, message } = one
  const turn = reply.before.find(({ index }) => index === message)
  if (turn === undefined || question.kind !== 'question') return false
  if (turn.facts.reproaches.includes(question)) return isReproach(question, turn, reply.facts)
  return (
    isRant(one, reply, lexicon, turn.text) &&
    !stands(lexicon.find('practical', turn.text), question) &&
    isUpset(reply.facts.mood)
  )
}

/** Asks for yes or no, or how we do what we do, beside other questions: "Does your office ever wake up?", "How did you test it?" */
function isRant({ question, message }: Coverage, { facts }: Reply, lexicon: Lexicon, text: Text): boolean {
  const beside = facts.coverage.filter((one) => one.message === message && one.question.kind !== 'problem')
  if (beside.length < 2) return false
  return (
    question.type === 'yesno' || (OURS.has(question.type) && stands(lexicon.find('ofUs', text), question))
  )
}

/** Types of question that only reproach where they are about us. */
const OURS: ReadonlySet<QuestionType> = new Set(['how', 'what', 'who'])

const stands = (found: readonly Span[], { span }: Question): boolean =>
  found.some(({ start, end }) => start < span.end && end > span.start)
