import type { Coverage, Lexicon, Mood, Question, QuestionType, Reply, Span, Text } from '../../types.ts'

/**
 * "Isn't that fraud?", «Неужели трудно предупредить?»: from somebody upset a reproach, which wants no answer, as do several of them from
 * anybody; a calm customer wants to know.
 */
export function isReproach(one: Coverage, reply: Reply, lexicon: Lexicon): boolean {
  const { question, message } = one
  const turn = reply.before.find(({ index }) => index === message)
  if (turn === undefined || question.kind !== 'question') return false
  const isUpset = UPSET.has(reply.facts.mood.value)
  const said = lexicon.find('reproach', turn.text)
  if (stands(said, question)) return isUpset || said.length > 1
  return (
    isUpset &&
    isRant(one, reply, lexicon, turn.text) &&
    !stands(lexicon.find('practical', turn.text), question)
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

const UPSET: ReadonlySet<Mood['value']> = new Set(['upset', 'angry'])

const stands = (found: readonly Span[], { span }: Question): boolean =>
  found.some(({ start, end }) => start < span.end && end > span.start)
