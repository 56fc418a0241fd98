import type { Coverage, Lexicon, Question, QuestionType, Reply, Text, Turn } from '../../types.ts'
import { overlapsAny } from '../overlap.ts'
import { isReproach } from '../reproached.ts'
import { isUpset } from '../upset.ts'

/** Whether a question lets off steam: by its words, or, from somebody upset, beside others, where nothing of his own is asked of. */
export function isOutcry(one: Coverage, reply: Reply, lexicon: Lexicon): boolean {
  const { question, message } = one
  const turn = reply.before.find(({ index }) => index === message)
  if (turn === undefined || question.kind !== 'question') return false
  if (isRider(one, reply, turn, lexicon)) return true
  if (turn.facts.reproaches.includes(question)) return isReproach(question, turn, reply.facts)
  const isOut =
    isShouted(question, turn.text) ||
    isMarvel(one, reply, turn, lexicon) ||
    (isRant(one, reply, turn, lexicon) && !isPractical(question, turn, lexicon))
  return isOut && (turn.facts.reproaches.length > 0 || isUpset(reply.facts.mood))
}

/** "Why must I sign it here? Are you not one company?": a reproach, however calm, that rides on a question which is met. */
const isRider = (one: Coverage, reply: Reply, { text }: Turn, lexicon: Lexicon): boolean =>
  overlapsAny(one.question.span, lexicon.find('rider', text)) &&
  besideOf(one, reply).some(({ question, state }) => question !== one.question && state !== 'not-found')

/** "I can't understand why nobody rings": wonders, beside what is really asked for. */
const isMarvel = (one: Coverage, reply: Reply, { text }: Turn, lexicon: Lexicon): boolean =>
  one.question.type === 'why' &&
  besideOf(one, reply).length > 1 &&
  overlapsAny(one.question.span, lexicon.find('marvel', text))

/** Asks for yes or no, or how we do what we do, beside other questions: "Does your office ever wake up?", "How did you test it?" */
function isRant(one: Coverage, reply: Reply, { text, facts }: Turn, lexicon: Lexicon): boolean {
  const { type, span } = one.question
  const beside = besideOf(one, reply)
  if (beside.length < 2) return false
  if (type === 'yesno') return true
  if (!OURS.has(type)) return false
  return beside.length >= MANY || facts.reproaches.length > 0 || overlapsAny(span, lexicon.find('ofUs', text))
}

/** What the same message asks or asks for. */
const besideOf = ({ message }: Coverage, { facts: { coverage } }: Reply): readonly Coverage[] =>
  coverage.filter((one) => one.message === message && one.question.kind !== 'problem')

/** So many questions in a row only reproach, whoever they are about. */
const MANY = 4

/** Names what wants an answer of anybody; himself not where he asks what burden he is to bear. */
function isPractical(question: Question, { text, facts }: Turn, lexicon: Lexicon): boolean {
  const names = (list: string) => overlapsAny(question.span, lexicon.find(list, text))
  if (names('practical') || (facts.reproaches.length < 2 && names('ahead'))) return true
  return names('himself') && !names('burden')
}

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
