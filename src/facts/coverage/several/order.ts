import type { Lexicon, Question, QuestionType } from '../../../types.ts'
import type { Answer } from '../answer.ts'
import { ANSWERS, Evidence, FIGURES } from '../given/evidence.ts'
import { idleIn } from '../given/idle.ts'
import type { Said } from '../said.ts'
import type { Contest } from './contest.ts'
import { GENERAL } from './free.ts'

/**
 * Answers in few words, in the order of the questions: where a reply has as many sentences that say something as there were
 * questions and each of them answers the question of its place or may be meant for it, an open question is answered by what
 * stands in its place.
 */
export function inOrder(
  answers: readonly Answer[],
  { questions, overlaps, own, said, evidence, going }: Contest,
  lexicon: Lexicon,
): readonly Answer[] {
  const telling = tellingIn(said, evidence, lexicon)
  const { content } = overlaps[0]!
  if (telling.length !== questions.length || telling.some((at) => content[at]! > BRIEF)) return answers
  const isInPlace = ({ sentences }: Answer, index: number): boolean =>
    sentences.includes(telling[index]!) || mayAnswer(index, telling[index]!)
  const mayAnswer = (index: number, at: number): boolean => {
    const alien = overlaps.some(({ hits }, other) => other !== index && (hits[at]! & own[other]!) !== 0)
    return !alien && going[at] === 0 && fits(questions[index]!, evidence[at]!, content[at]!)
  }
  if (!answers.every(isInPlace)) return answers
  return answers.map((answer, index) =>
    answer.state === 'not-found' ? { state: 'answered', sentences: [telling[index]!] } : answer,
  )
}

/** Sentences that say something: with a word that is not idle, and more than a regret where they begin with one; none where one asks. */
function tellingIn(said: Said, evidence: Int32Array, lexicon: Lexicon): readonly number[] {
  const { words, sentences } = said.text
  const idle = idleIn(said, lexicon)
  const telling: number[] = []
  for (const [at, { from, to, own, mark }] of sentences.entries()) {
    if (!own || !words.slice(from, to).some((_, place) => idle[from + place] === 0)) continue
    if (idle[from] === 1 && evidence[at] === 0) continue
    if (mark === '?') return []
    telling.push(at)
  }
  return telling
}

/** Whether such a brief sentence can be meant for the question: it has what the question wants, or nothing that speaks against it. */
function fits({ type }: Question, given: number, content: number): boolean {
  if ((given & (POINTERS.has(type) ? PUT_OFF : PUT_OFF | Evidence.redirect)) !== 0) return false
  if ((given & (SURE[type] | Evidence.refusal)) !== 0) return true
  if (TIMES.has(type)) return (given & Evidence.counted) !== 0 && content <= BARE
  const against = AGAINST[type]
  return against !== undefined && (given & (against | Evidence.opener)) === 0
}

/** What promises or asks is no answer in itself. */
const PUT_OFF = GENERAL | Evidence.passed

/** What answers a question of a type whatever else is said: how it is done by where; steps and «нужно» may be about anything. */
const SURE: Readonly<Record<QuestionType, number>> = {
  ...ANSWERS,
  yesno: Evidence.opener | Evidence.stands,
  how: Evidence.where,
  why: Evidence.why | Evidence.past,
}

/** Types that are answered by pointing to somebody or somewhere. */
const POINTERS: ReadonlySet<QuestionType> = new Set(['who', 'where'])

/** «В девять»: a number alone is a time where one was asked for. */
const TIMES: ReadonlySet<QuestionType> = new Set(['when', 'howlong'])

/** … with as many content words. */
const BARE = 2

/** Types that are answered in any words, and the figures that speak against it. */
const AGAINST: Readonly<Partial<Record<QuestionType, number>>> = {
  which: 0,
  what: 0,
  who: FIGURES,
  where: Evidence.dated | Evidence.priced,
}

/** Content words of a sentence that has hardly room for another subject. */
const BRIEF = 5
