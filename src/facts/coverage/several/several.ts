import type { Question, QuestionType } from '../../../types.ts'
import { type Answer, NOTHING, shortOf } from '../answer.ts'
import { Evidence } from '../given/evidence.ts'
import type { Overlap } from '../subject/overlap.ts'
import type { Contest } from './contest.ts'
import { withFollowUps } from './followups.ts'
import type { Rest } from './free.ts'
import { type Ground, nearestAnswer } from './nearest.ts'
import { isBorrowed, isOthersCase } from './others.ts'
import { answerInPlace } from './parts/blocks.ts'
import { answerInTurn, inherit } from './parts/turns.ts'
import { leftover, plainAnswer } from './rest.ts'
import { chosenIn, OWNED, ownersOf, sharesOf, tellingOf } from './shares.ts'
import { figureNamed, soleStatement } from './slots.ts'

/** The answers to several questions: each needs a sentence that is about it. */
export function severalAnswers(
  { questions, overlaps, own, said, evidence, going, cases }: Contest,
  paragraphs: Int32Array,
  blocks: Int32Array,
): readonly Answer[] {
  const shares = sharesOf(overlaps, own, evidence.length)
  const owners = ownersOf(shares, evidence.length)
  inherit(owners, going, paragraphs, evidence)
  const isTerse = tellingOf(evidence, overlaps) <= questions.length
  const ground: Ground = { questions, shares, owners, evidence, chosen: chosenIn(overlaps), isTerse }
  const nearest = questions.map((_, index) => nearestAnswer(index, ground))
  passOn(nearest, shares, owners)
  const answers = settled(nearest, (index) => nearestAnswer(index, ground))
  for (const [index, { sentences }] of answers.entries()) for (const at of sentences) owners[at] = index
  const taken = new Set<number>()
  for (let at = 0; at < evidence.length; at++) {
    if (owners[at]! < 0) continue
    if (isFree(at, answers[owners[at]!]!, paragraphs)) owners[at] = -1
    else taken.add(paragraphs[at]!)
  }
  const rest: Rest = {
    questions,
    overlaps,
    own,
    said,
    evidence,
    going,
    cases,
    answers,
    owners,
    paragraphs,
    taken,
    blocks,
  }
  const plainly = settled(answers, (index) => plainAnswer(index, rest))
  const turned = settled(plainly, (index) => answerInTurn(index, rest))
  const placed = settled(turned, (index) => answerInPlace(index, rest))
  const sole = settled(placed, (index) => soleStatement(index, rest))
  const all = settled(sole, (index) => leftover(index, rest, Evidence.redirect))
  const found = { questions, overlaps, evidence, answers: all }
  const apart = all.map((answer, index) => (isBorrowed(index, found) ? NOTHING : answer))
  const figured = settled(apart, (index) => figureNamed(questions[index]!, overlaps[index]!, evidence))
  const promised = settled(figured, (index) => putOffBeside(overlaps[index]!, evidence))
  const linked = withFollowUps(promised, questions, overlaps)
  if (linked.some((answer, index) => isGiven(questions[index]!, answer, evidence))) return linked
  return settled(linked, (index) =>
    shortOf(overlaps[index]!, ofItsCase(index, overlaps, cases, evidence), false),
  )
}

/** The evidence without that of sentences which hold in one case only, where that is another question's and something else is said. */
function ofItsCase(
  index: number,
  overlaps: readonly Overlap[],
  cases: Uint8Array,
  evidence: Int32Array,
): Int32Array {
  if (!cases.includes(1) || evidence.every((given, at) => given === 0 || cases[at] === 1)) return evidence
  return evidence.map((given, at) => (cases[at] === 1 && isOthersCase(index, at, overlaps) ? 0 : given))
}

/** Whether something is said to the question, rather than asked back: a step or a paper that is asked for may be what was wanted, but says neither yes nor why. */
function isGiven({ type, kind }: Question, { state, sentences }: Answer, evidence: Int32Array): boolean {
  if (state !== 'answered' && state !== 'refused') return false
  const isTold = kind === 'question' && TOLD.has(type)
  return sentences.some((at) => {
    const given = evidence[at]!
    if ((given & Evidence.opener) !== 0) return true
    if ((given & Evidence.asks) !== 0) return false
    return (given & Evidence.askback) === 0 || (!isTold && (given & FOLLOWED) === 0)
  })
}

/** Types that nothing asked for can answer. */
const TOLD: ReadonlySet<QuestionType> = new Set(['yesno', 'why', 'when', 'howlong', 'howmuch'])

/** What shows that something asked for is needed first: where it is to be sent, what is done then. */
const FOLLOWED = Evidence.deferral | Evidence.privately | Evidence.private

/** A promise of an answer to another question that names something of this one as well: "I have asked about the dates and the price, and will write"; or a question back that does. */
function putOffBeside({ hits }: Overlap, evidence: Int32Array): Answer {
  const find = (given: number) => hits.findIndex((bits, at) => bits !== 0 && (evidence[at]! & given) !== 0)
  const deferred = find(Evidence.deferral)
  if (deferred >= 0) return { state: 'deferred', sentences: [deferred] }
  const asked = find(Evidence.asks)
  return asked < 0 ? NOTHING : { state: 'asked-back', sentences: [asked] }
}

/** What names a question but stands in another paragraph than its answer may answer something else. */
function isFree(at: number, { state, sentences }: Answer, paragraphs: Int32Array): boolean {
  return state === 'not-found' || sentences.every((found) => paragraphs[found] !== paragraphs[at])
}

function settled(answers: readonly Answer[], find: (index: number) => Answer): readonly Answer[] {
  return answers.map((answer, index) => (answer.state === 'not-found' ? find(index) : answer))
}

/** Sentences that touch an answered question but are not its answer go to the unanswered one that they touch most. */
function passOn(answers: readonly Answer[], shares: readonly Float64Array[], owners: Int32Array): void {
  for (let at = 0; at < owners.length; at++) {
    const owner = answers[owners[at]!]
    if (owner === undefined || owner.state === 'not-found' || owner.sentences.includes(at)) continue
    let most = OWNED
    for (const [index, { state }] of answers.entries()) {
      if (state !== 'not-found' || shares[index]![at]! <= most) continue
      most = shares[index]![at]!
      owners[at] = index
    }
  }
}
