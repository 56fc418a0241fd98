import type { Question } from '../../../types.ts'
import { type Answer, NOTHING, stateOf, wanted } from '../answer.ts'
import { Evidence } from '../given/evidence.ts'
import { GENERAL } from './free.ts'

/** What several questions have to share out: the sentences of a reply, by what they name and give. */
export interface Ground {
  readonly questions: readonly Question[]
  /** For each question and sentence, how much the sentence names of what this question alone is about. */
  readonly shares: readonly Float64Array[]
  /** For each sentence the question that it is about most; -1: none. */
  readonly owners: Int32Array
  /** What each sentence gives. */
  readonly evidence: Int32Array
  /** For each question and sentence 1 where the sentence names a thing that the question leaves to choose from. */
  readonly chosen: readonly Uint8Array[]
  /** The reply has no more sentences that tell something than were asked. */
  readonly isTerse: boolean
}

/** The sentence that is about this question rather than another, best with evidence in it or beside it. */
export function nearestAnswer(index: number, ground: Ground): Answer {
  const { questions, owners, evidence } = ground
  const shares = ground.shares[index]!
  const wants = wanted(questions[index]!)
  const answering = wants | Evidence.refusal
  const bits = answering | Evidence.redirect | Evidence.passed | Evidence.asks | GENERAL
  const isGivenBeside = (at: number): boolean => {
    const owner = owners[at]
    return owner !== undefined && (owner === index || owner < 0) && (evidence[at]! & bits) !== 0
  }
  let found = -1
  let most = 0
  for (let at = 0; at < evidence.length; at++) {
    const share = shares[at]!
    if (share < ABOUT) continue
    const isAnothers = owners[at] !== index && owners[at] !== -1
    const isHere = (evidence[at]! & answering) !== 0
    const isFree = isHere ? share >= SHARED || hasRoom(at, ground) : isLoose(questions[index]!)
    if (isAnothers && !isFree && !isChosen(index, at, ground)) continue
    const isGiven = (evidence[at]! & bits) !== 0 || isGivenBeside(at - 1) || isGivenBeside(at + 1)
    const score = share + (isGiven ? GIVEN : 0)
    if (score <= most) continue
    most = score
    found = at
  }
  return found < 0 ? NOTHING : { state: stateOf(evidence[found]!, wants), sentences: [found] }
}

/** How much of a question's own subject a sentence has to name to be about it. */
const ABOUT = 0.5

/** … and how much, where it is about another question and has the evidence for this one as well. */
const SHARED = 0.7

/** What evidence in the sentence, or beside it, adds to that. */
const GIVEN = 0.15

/** Whether a sentence may well answer two questions: the only one, or one of several clauses, in a reply of few. */
function hasRoom(at: number, { evidence, isTerse }: Ground): boolean {
  return isTerse && (evidence.length === 1 || (evidence[at]! & Evidence.compound) !== 0)
}

/** "It is 15 kg, so it can be carried": one of the things that the question leaves to choose from. */
function isChosen(index: number, at: number, { questions, chosen }: Ground): boolean {
  return questions[index]!.choice !== undefined && chosen[index]![at] === 1
}

/** A yes or no may be told by a sentence about another question, without evidence. */
const isLoose = ({ type }: Question): boolean => type === 'yesno'
