import type { Question } from '../../types.ts'

/** Whether a question repeats another: the same kind of answer about the same things. */
export function repeats(question: Question, earlier: Question): boolean {
  if (question.type !== earlier.type || question.kind !== earlier.kind) return false
  const { focus } = question
  if (focus.length === 0 || earlier.focus.length === 0) return false
  let shared = 0
  for (const topic of focus) if (earlier.focus.includes(topic)) shared++
  return shared >= REPEAT * Math.max(focus.length, earlier.focus.length)
}

const REPEAT = 0.8

/** "Could you explain?" beside other questions: an answer to it cannot be told from one to them. */
export const unsureOf = (question: Question): Question =>
  question.focus.length === 0 && question.type === 'what' && question.kind === 'question'
    ? { ...question, confidence: Math.min(question.confidence, 0.7) }
    : question
