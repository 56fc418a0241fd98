import type { Question } from '../../types.ts'
import { type Answer, NOTHING, shortOf, stateOf, wanted } from './answer.ts'
import { answerInPlace } from './blocks.ts'
import type { Contest } from './contest.ts'
import { Evidence } from './evidence.ts'
import { withFollowUps } from './followups.ts'
import { GENERAL, type Rest } from './free.ts'
import { isBorrowed } from './others.ts'
import type { Overlap } from './overlap.ts'
import { leftover, plainAnswer } from './rest.ts'
import { OWNED, ownersOf, sharesOf, tellingOf } from './shares.ts'
import { figureNamed, soleStatement } from './slots.ts'
import { answerInTurn, inherit } from './turns.ts'

/** How much of a question's own subject a sentence has to name to be about it. */
const ABOUT = 0.5

/** … how much is enough where the sentence itself has the evidence … */
const HINTED = 0.5

/** … how much of it a sentence about another question has to name to answer this one as well. */
const SHARED = 0.8

/** … and in a reply of no more sentences than were asked. */
const TERSE = 0.45

/** What evidence in the sentence, or beside it, adds to that. */
const GIVEN = 0.15

/** The answers to several questions: each needs a sentence that is about it. */
export function severalAnswers(
  { questions, overlaps, own, said, evidence, going }: Contest,
  paragraphs: Int32Array,
  blocks: Int32Array,
): readonly Answer[] {
  const shares = sharesOf(overlaps, own, evidence.length)
  const owners = ownersOf(shares, evidence.length)
  inherit(owners, going, paragraphs, evidence)
  const shared = tellingOf(evidence, overlaps) > questions.length ? SHARED : TERSE
  const nearest = questions.map((question, index) =>
    near(question, index, shares[index]!, owners, evidence, shared),
  )
  passOn(nearest, shares, owners)
  const answers = settled(nearest, (index) =>
    near(questions[index]!, index, shares[index]!, owners, evidence, shared),
  )
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
  const apart = all.map((answer, index) =>
    isBorrowed(index, all, questions, overlaps, evidence) ? NOTHING : answer,
  )
  const figured = settled(apart, (index) => figureNamed(questions[index]!, overlaps[index]!, evidence))
  const promised = settled(figured, (index) => deferredBeside(overlaps[index]!, evidence))
  const linked = withFollowUps(promised, questions, overlaps)
  if (linked.some(({ state }) => state === 'answered' || state === 'refused')) return linked
  return settled(linked, (index) => shortOf(overlaps[index]!, evidence, false))
}

/** A promise of an answer to another question that names something of this one as well: "I have asked about the dates and the price, and will write". */
function deferredBeside({ hits }: Overlap, evidence: Int32Array): Answer {
  const at = hits.findIndex((bits, place) => bits !== 0 && (evidence[place]! & Evidence.deferral) !== 0)
  return at < 0 ? NOTHING : { state: 'deferred', sentences: [at] }
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

/** The sentence that is about this question rather than another, with evidence in it or beside it. */
function near(
  question: Question,
  index: number,
  shares: Float64Array,
  owners: Int32Array,
  evidence: Int32Array,
  shared: number,
): Answer {
  const bits =
    wanted(question) | Evidence.refusal | Evidence.redirect | Evidence.passed | Evidence.asks | GENERAL
  const answering = wanted(question) | Evidence.refusal
  let found = -1
  let most = 0
  for (let at = 0; at < evidence.length; at++) {
    const share = shares[at]!
    const here = (evidence[at]! & answering) !== 0
    const alien = here
      ? evidence.length === 1 || (evidence[at]! & Evidence.compound) !== 0
        ? shared
        : SHARED
      : question.type === 'yesno'
        ? 0.5
        : 2
    if (share === 0 || (owners[at] !== index && owners[at] !== -1 && share < alien)) continue
    const given = here || (evidence[at]! & bits) !== 0 || isGivenBeside(at, index, owners, evidence, bits)
    const score = share + (given ? GIVEN : 0)
    if (score <= most || share < (here ? HINTED : given ? ABOUT : 0.5)) continue
    most = score
    found = at
  }
  return found < 0 ? NOTHING : { state: stateOf(evidence[found]!, wanted(question)), sentences: [found] }
}

function isGivenBeside(
  at: number,
  index: number,
  owners: Int32Array,
  evidence: Int32Array,
  bits: number,
): boolean {
  for (const place of [at - 1, at + 1]) {
    const owner = owners[place]
    if (owner !== undefined && (owner === index || owner < 0) && (evidence[place]! & bits) !== 0) return true
  }
  return false
}
