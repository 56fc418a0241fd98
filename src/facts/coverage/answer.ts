import { isDigitAt } from '../../text/words/characters.ts'
import type { CoverageState, Question, QuestionType } from '../../types.ts'
import { ANSWERS, Evidence, MEETS } from './given/evidence.ts'
import { count, type Overlap } from './subject/overlap.ts'

/** What was found for a question, and in which sentences of the reply. */
export interface Answer {
  readonly state: CoverageState
  readonly sentences: readonly number[]
}

/** No answer was found. */
export const NOTHING: Answer = { state: 'not-found', sentences: [] }

/** What counts as an answer to this question. */
export function wanted({ kind, type, focus }: Question): number {
  if (kind === 'question')
    return ANSWERS[type] | (type === 'yesno' && focus.some(isFigure) ? Evidence.value : 0)
  return kind === 'request' ? MEETS | ANSWERS[type] : MEETS | Evidence.why
}

/** "Open at five?" is answered by a time as well. */
const isFigure = (topic: string): boolean => isDigitAt(topic, 0)

/** Evidence too plain to be overlooked. */
export function plain(question: Question): number {
  const { type, kind } = question
  if (kind === 'request') return wanted(question) | Evidence.refusal
  if (type === 'when' || type === 'howlong') return Evidence.dated
  if (type === 'howmuch') return Evidence.counted
  if (type === 'why') return Evidence.because
  return type === 'yesno' ? Evidence.opener : 0
}

/** The states short of an answer, best first. */
const SHORT: readonly (readonly [bits: number, state: CoverageState])[] = [
  [Evidence.elsewhere, 'redirected'],
  [Evidence.deferral | Evidence.privately | Evidence.passed, 'deferred'],
  [Evidence.askback | Evidence.asks, 'asked-back'],
  [Evidence.redirect, 'redirected'],
]

/** The answer to the only question there is: any evidence counts, best where the subject is named. */
export function soleAnswer(question: Question, overlap: Overlap, evidence: Int32Array): Answer {
  const bits = wanted(question)
  const found = best(overlap, evidence, bits | Evidence.refusal | Evidence.all | said(question, evidence))
  if (found >= 0) return { state: stateOf(evidence[found]!, bits), sentences: [found] }
  const short = shortOf(overlap, evidence)
  if (short.state !== 'not-found') return short
  const share = STATED[question.type]
  const told = question.type === 'why' ? evidence : undefined
  const at = share === undefined ? -1 : statement(overlap, share, told)
  return at >= 0 ? { state: 'answered', sentences: [at] } : NOTHING
}

/** What says something to a question alone: a «да» to one that wants no value, a «нет» to any, a value where none of another kind is given. */
function said({ kind, type }: Question, evidence: Int32Array): number {
  const other = kind === 'question' ? OTHERS[type] : undefined
  if (other === undefined) return Evidence.opener | Evidence.value
  return Evidence.no | (evidence.some((given) => (given & other) !== 0) ? 0 : Evidence.value)
}

/** The values that a question for another does not want: «1200 ₽» says not when. */
const OTHERS: Readonly<Partial<Record<QuestionType, number>>> = {
  when: Evidence.priced,
  howlong: Evidence.priced,
  howmuch: Evidence.dated,
  where: Evidence.dated | Evidence.priced,
}

/** What the reply does short of an answer: promises one, asks for what it needs, unless `pointing` is off points elsewhere. */
export function shortOf(overlap: Overlap, evidence: Int32Array, pointing = true): Answer {
  for (const [bits, state] of SHORT) {
    if (bits === Evidence.redirect && !pointing) continue
    const at = best(overlap, evidence, bits)
    if (at >= 0) return { state, sentences: [at] }
  }
  return NOTHING
}

/** Further content words that may be the reason: «Заказ отменили: товар закончился на складе». */
const MORE = 2

/** … and as many where nothing of the past is told: "a backup on your laptop is using nine of the ten megabits". */
const MUCH = 5

/** Types that a plain statement answers, and how much of the subject it has to name. */
const STATED: Readonly<Partial<Record<QuestionType, number>>> = {
  yesno: 0.5,
  which: 0.25,
  what: 0.3,
  who: 0.3,
  how: 0.6,
  why: 0.3,
}

/** The sentence with such evidence that names most of the subject. */
function best({ hits }: Overlap, evidence: Int32Array, bits: number): number {
  let found = -1
  let most = -1
  for (let at = 0; at < evidence.length; at++) {
    if ((evidence[at]! & bits) === 0) continue
    const shared = count(hits[at]!)
    if (shared <= most) continue
    most = shared
    found = at
  }
  return found
}

/** A sentence that names at least this share of the subject; where `told` is given, one that tells what happened beside it. */
function statement({ hits, terms, content }: Overlap, share: number, told: Int32Array | undefined): number {
  return hits.findIndex((bits, at) => {
    const shared = count(bits)
    if (shared === 0 || shared < share * terms) return false
    return told === undefined || content[at]! - shared >= ((told[at]! & Evidence.past) !== 0 ? MORE : MUCH)
  })
}

/** Whether a reply has nothing that may be meant for this question, not even by a word of its subject where no value is wanted. */
export function isLeft(question: Question, { hits }: Overlap, evidence: Int32Array): boolean {
  const value = wantsValue(question)
  const yes = question.type === 'yesno' ? 0 : Evidence.opener
  const bits = (wanted(question) & ~yes) | SOMETHING
  return evidence.every((given, at) => (given & bits) === 0 && (value || hits[at] === 0))
}

/** Whether a date, a time or an amount is asked for. */
export const wantsValue = (question: Question): boolean => (wanted(question) & VALUES) !== 0

const VALUES = Evidence.when | Evidence.howlong | Evidence.howmuch

const SOMETHING =
  Evidence.refusal |
  Evidence.deferral |
  Evidence.askback |
  Evidence.asks |
  Evidence.passed |
  Evidence.privately |
  Evidence.private |
  Evidence.redirect |
  Evidence.elsewhere |
  Evidence.all

/** What a sentence with such evidence does about a question that wants this: a refusal outweighs an answer, an answer what falls short of one. */
export function stateOf(evidence: number, wanted: number): CoverageState {
  if ((evidence & Evidence.refusal) !== 0) return 'refused'
  if ((evidence & wanted) !== 0 && !isPurpose(evidence, wanted)) return 'answered'
  for (const [bits, state] of SHORT) if ((evidence & bits) !== 0) return state
  return 'answered'
}

/** «Чтобы разобраться, назовите номер счёта»: tells what we ask for, not why it happened. */
function isPurpose(evidence: number, wanted: number): boolean {
  return wanted === Evidence.why && (evidence & Evidence.askback) !== 0 && (evidence & Evidence.because) === 0
}
