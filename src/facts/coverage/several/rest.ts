import type { Question, QuestionType } from '../../../types.ts'
import { type Answer, NOTHING, plain, stateOf, wanted, wantsValue } from '../answer.ts'
import { Evidence, FIGURES } from '../given/evidence.ts'
import { count } from '../subject/overlap.ts'
import { bareAnswer } from './bare.ts'
import { besideAnother } from './beside.ts'
import { claim, GENERAL, type Rest } from './free.ts'
import { opener } from './openers.ts'
import { isAnothers, isOthersCase, opensAnother } from './others.ts'

/** An answer that names nothing of the question: a yes or no, a value, whatever stands free. */
export function plainAnswer(index: number, rest: Rest): Answer {
  const yes = opener(index, rest)
  if (yes >= 0) {
    rest.taken.add(rest.paragraphs[yes]!)
    claim(index, yes, rest)
    return { state: 'answered', sentences: [yes] }
  }
  const beside = besideAnother(index, rest)
  if (beside >= 0) return { state: 'answered', sentences: [beside] }
  const free = leftover(index, rest)
  if (free.state !== 'not-found') return free
  return bareAnswer(index, rest)
}

/** The sentences between those that answer the questions before and after this one; only where one after it is answered. */
function inTurn(index: number, answers: readonly Answer[], sentences: number): readonly [number, number] {
  let after = -1
  let before = sentences
  for (const [place, { sentences: found }] of answers.entries()) {
    for (const at of found) {
      if (place < index) after = Math.max(after, at)
      else before = Math.min(before, at)
    }
  }
  return before === sentences ? [sentences, sentences] : [after, before]
}

/** What covers any question, or stands in a paragraph about no other and can answer this one; `pointing` counts as well. */
export function leftover(index: number, rest: Rest, pointing = 0): Answer {
  const { questions, overlaps, answers, owners, paragraphs, taken, evidence, cases } = rest
  const question = questions[index]!
  const { hits, terms, content } = overlaps[index]!
  const bits = wanted(question) | Evidence.refusal | Evidence.passed | pointing
  const covering = answers.some(({ state }) => state === 'answered' || state === 'refused')
    ? PROMISED
    : GENERAL
  const [after, before] = inTurn(index, answers, evidence.length)
  for (let at = 0; at < evidence.length; at++) {
    if (owners[at] !== -1 || (cases[at] === 1 && isOthersCase(index, at, overlaps))) continue
    if (isNearer(index, at, rest) || opensAnother(index, at, rest)) continue
    if (hits[at] === 0 && isAnothers(index, at, rest)) continue
    if (pointing !== 0 && wantsValue(question) && answers.some((one) => isTakenBy(one, at))) continue
    const turn = at > after && at < before
    const general = (evidence[at]! & covering) !== 0
    const deed = question.kind === 'request' && (evidence[at]! & Evidence.request) !== 0
    if (!general && !deed && hits[at] === 0 && isLate(index, at, answers)) continue
    const named = turn ? (LOOSE.has(question.type) ? IN_TURN : 0) : OUT_OF_TURN
    const closed = taken.has(paragraphs[at]!) && count(hits[at]!) < named * terms
    const enough = closed ? plain(question) : hits[at] === 0 ? bits & ~weak(question) : bits
    const open = covering | enough | (hits[at] === 0 ? 0 : Evidence.refusal | Evidence.askback)
    const told =
      !closed && question.type === 'why' && (evidence[at]! & Evidence.past) !== 0 && content[at]! > 1
    if ((evidence[at]! & open) === 0 && !told) continue
    if (!general && !deed && goesOn(index, at, rest)) continue
    taken.add(paragraphs[at]!)
    if (!general || isAsking(evidence[at]!, wanted(question))) claim(index, at, rest)
    return { state: stateOf(evidence[at]!, wanted(question)), sentences: [at] }
  }
  return NOTHING
}

/** A step that answers one question points nobody to the price or the day that another wants. */
const isTakenBy = ({ state, sentences }: Answer, at: number): boolean =>
  state === 'answered' && sentences.includes(at)

/** What says yes or no only where the sentence names something of the question: «можно», "there is". */
function weak({ type, kind }: Question): number {
  return type === 'yesno' && kind === 'question' ? Evidence.yesno & ~Evidence.opener : 0
}

/** Whether so much stands before it in its paragraph that it hardly begins an answer: two sentences, or one that says something where it names neither the question nor a value. A value right behind the answer to the question before begins one. */
function goesOn(
  index: number,
  at: number,
  { questions, overlaps, owners, paragraphs, evidence }: Rest,
): boolean {
  const { hits, content } = overlaps[index]!
  const figure = (evidence[at]! & plain(questions[index]!) & FIGURES) !== 0
  if ((evidence[at]! & ANEW) !== 0 || (figure && index > 0 && owners[at - 1] === index - 1)) return false
  if (paragraphs[at - 2] === paragraphs[at]) return !(figure && hits[at] !== 0)
  const named = hits[at] !== 0 || figure
  return !named && paragraphs[at - 1] === paragraphs[at] && content[at - 1]! > GREETING
}

const ANEW = Evidence.opener | Evidence.refusal

/** Content words that a greeting has at most. */
const GREETING = 2

/** «Нам понадобятся паспорт и ИНН» is the answer to one question, and asks nothing for the others. */
function isAsking(given: number, answering: number): boolean {
  return (given & (GENERAL & ~Evidence.askback)) === 0 && (given & answering) !== 0
}

/** What covers any question even beside the answer to another; what is asked then concerns only what it names. */
const PROMISED = GENERAL & ~Evidence.askback

/** How much of a question's subject a sentence has to name to answer it in a paragraph that answers another, where the order of the questions is kept and where it is not. */
const IN_TURN = 0.3
const OUT_OF_TURN = 0.6

/** What almost any statement can pass for an answer to. */
const LOOSE: ReadonlySet<QuestionType> = new Set(['how', 'which', 'what', 'yesno'])

/** Whether the sentence names more of another question that is still open. */
function isNearer(index: number, at: number, { overlaps, answers }: Rest): boolean {
  const mine = count(overlaps[index]!.hits[at]!)
  return overlaps.some(
    ({ hits }, other) => other !== index && answers[other]!.state === 'not-found' && count(hits[at]!) > mine,
  )
}

/** Whether the sentence comes after the answer to a later question. */
function isLate(index: number, at: number, answers: readonly Answer[]): boolean {
  return answers.some(({ sentences }, other) => other > index && sentences.some((found) => found < at))
}
