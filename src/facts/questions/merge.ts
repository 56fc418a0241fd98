import type { Question, Word } from '../../types.ts'
import type { Cues } from './cues.ts'
import type { Unit } from './unit.ts'

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

/** «Не могу найти, где сменить номер, подскажите, где это сделать?»: what the writer does not know is asked with a word for it. */
export function asksIt({ from, to }: Unit, question: Question, earlier: Question, cues: Cues): boolean {
  if (question.type !== earlier.type || question.kind !== earlier.kind) return false
  if (cues.first('it', from, to) < 0 || !isPuzzled(earlier, cues)) return false
  const own = cues.text.words
    .slice(from, to)
    .filter(({ lexeme }, nth) => !lexeme.stop && !cues.covers('frame', from + nth))
  const isShared = ({ lexeme }: Word) => lexeme.topics.some((topic) => earlier.focus.includes(topic))
  return own.length === 0 || own.some(isShared)
}

/** Whether a question is told as what is not known: by its first words, or those before it. */
function isPuzzled({ span }: Question, cues: Cues): boolean {
  const at = cues.text.wordFrom(span.start)
  return cues.begins('puzzled', at) || (at > 0 && cues.covers('puzzled', at - 1))
}

/** "Could you explain?" beside other questions: an answer to it cannot be told from one to them. */
export const unsureOf = (question: Question): Question =>
  question.focus.length === 0 && question.type === 'what' && question.kind === 'question'
    ? { ...question, confidence: Math.min(question.confidence, 0.7) }
    : question
