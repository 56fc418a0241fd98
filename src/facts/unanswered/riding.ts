import type { Coverage, Lexicon, QuestionType, Reply } from '../../types.ts'
import { overlapsAny } from '../overlap.ts'

/** Whether a question goes with one beside it, so that the answer to that tells what this one asks. */
export function isRiding(one: Coverage, reply: Reply, lexicon: Lexicon): boolean {
  return isMere(one, reply) || isTwin(one, reply) || isWay(one, reply, lexicon)
}

/** "Why???" beside a question that the reply does something about asks no more than that; of "Does it?" nobody can tell what it asks. */
function isMere({ question, message }: Coverage, { facts }: Reply): boolean {
  if (question.type === 'yesno' && question.focus.length === 0) return true
  if (question.type !== 'why' || question.focus.length > 0) return false
  return facts.coverage.some(
    (other) => other.message === message && other.question.kind === 'question' && other.state !== 'not-found',
  )
}

/** "Can the phone be synced with the cloud? Can the cloud be synced with the phone?": asks for the same yes or no of nearly the same things. */
function isTwin({ question: { type, focus }, message }: Coverage, { facts }: Reply): boolean {
  if (type !== 'yesno' || focus.length === 0) return false
  return facts.coverage.some(({ question, message: at, state }) => {
    if (at !== message || state === 'not-found' || question.type !== type) return false
    let shared = 0
    for (const topic of question.focus) if (focus.includes(topic)) shared++
    return shared >= TWIN * Math.max(focus.length, question.focus.length)
  })
}

/** Of the topics of two questions, the share that makes one of them. */
const TWIN = 0.67

/** "How do I reach you? Do I need to call?": guesses the answer to the question right before it, which the reply tells. */
function isWay(
  { question: { type, span }, message }: Coverage,
  { facts, before }: Reply,
  lexicon: Lexicon,
): boolean {
  const asked = before.find(({ index }) => index === message)
  if (type !== 'yesno' || asked === undefined) return false
  const last = facts.coverage.findLast(
    ({ question, message: at }) => at === message && question.span.end <= span.start,
  )
  if (last === undefined || !WAYS.has(last.question.type) || last.state !== 'answered') return false
  return lexicon
    .find('needed', asked.text)
    .some((match) => match.start <= span.start + BEGINNING && overlapsAny(span, [match]))
}

/** Types whose answer tells what is to be done. */
const WAYS: ReadonlySet<QuestionType> = new Set(['how', 'why'])

/** Characters that may stand before the words that guess: "And", «Или». */
const BEGINNING = 6
