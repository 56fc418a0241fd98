import type { Question } from '../../types.ts'
import { type Answer, NOTHING, shortOf, stateOf, wanted } from './answer.ts'
import { Evidence } from './evidence.ts'
import { withFollowUps } from './followups.ts'
import { count, type Overlap } from './overlap.ts'
import { ownersOf, sharesOf } from './shares.ts'

/** How much of a question's own subject a sentence has to name to be about it. */
const ABOUT = 0.25

/** … how much is enough where the sentence itself has the evidence … */
const HINTED = 0.25

/** … how much of it a sentence about another question has to name to answer this one in a further clause. */
const SHARED = 0.3

/** What evidence in the sentence, or beside it, adds to that. */
const GIVEN = 0.15

/** Evidence that covers whatever was asked when its sentence is about no other question. */
const GENERAL = Evidence.deferral | Evidence.privately | Evidence.askback | Evidence.elsewhere

/** The answers to several questions: each needs a sentence that is about it. */
export function severalAnswers(
  questions: readonly Question[],
  overlaps: readonly Overlap[],
  own: readonly number[],
  evidence: Int32Array,
  paragraphs: Int32Array,
): readonly Answer[] {
  const shares = sharesOf(overlaps, own, evidence.length)
  const owners = ownersOf(shares, evidence.length)
  const answers = questions.map((question, index) => near(question, index, shares[index]!, owners, evidence))
  for (const [index, { sentences }] of answers.entries()) for (const at of sentences) owners[at] = index
  const taken = new Set<number>()
  for (let at = 0; at < evidence.length; at++) {
    if (owners[at]! < 0) continue
    if (answers[owners[at]!]!.state === 'not-found') owners[at] = -1
    else taken.add(paragraphs[at]!)
  }
  const all = answers.map((answer, index): Answer => {
    if (answer.state !== 'not-found') return answer
    const yes = opener(questions, index, answers, evidence)
    if (yes >= 0) {
      taken.add(paragraphs[yes]!)
      owners[yes] = index
      return { state: 'answered', sentences: [yes] }
    }
    const beside = besideAnother(questions[index]!, questions, owners, evidence)
    if (beside >= 0) return { state: 'answered', sentences: [beside] }
    const between = inTurn(index, answers, evidence.length)
    const rest = leftover(questions[index]!, overlaps[index]!, owners, paragraphs, taken, evidence, between)
    for (const at of rest.sentences) {
      taken.add(paragraphs[at]!)
      if ((evidence[at]! & GENERAL) === 0) owners[at] = index
    }
    return rest.state === 'not-found' && isBare(questions[index]!, overlaps[index]!)
      ? bare(questions[index]!, index, overlaps[index]!, owners, evidence)
      : rest
  })
  const linked = withFollowUps(all, questions, overlaps)
  if (linked.some(({ state }) => state === 'answered' || state === 'refused')) return linked
  return linked.map((answer, index) =>
    answer.state === 'not-found' ? shortOf(overlaps[index]!, evidence, false) : answer,
  )
}

/** The sentence whose «да» or «нет» belongs to this question: the first asked for yes or no takes the first of them; or whose bare verb says who. */
function opener(
  questions: readonly Question[],
  index: number,
  answers: readonly Answer[],
  evidence: Int32Array,
): number {
  const { type } = questions[index]!
  if (type === 'who') return evidence.findIndex((bits) => (bits & Evidence.stands) !== 0)
  if (type !== 'yesno') return -1
  const used = answers.flatMap(({ sentences }, place) =>
    questions[place]!.type === 'yesno' ? sentences : [],
  )
  if (questions.findIndex(({ type }) => type === 'yesno') < index) return -1
  return evidence.findIndex((bits, at) => (bits & Evidence.opener) !== 0 && !used.includes(at))
}

/** Hardly names anything: «И когда?», "How do I stop it?", «Какие материалы?». */
function isBare({ type }: Question, { named, things }: Overlap): boolean {
  return (
    named === 0 || (things === 0 && type === 'how') || (named === 1 && (type === 'which' || type === 'what'))
  )
}

/** Such a question is answered by any evidence of its type that does not answer another. */
function bare(
  question: Question,
  index: number,
  { things }: Overlap,
  owners: Int32Array,
  evidence: Int32Array,
): Answer {
  const bits = things === 0 ? wanted(question) | Evidence.refusal : Evidence.which
  const at = evidence.findIndex((given, place) => {
    const owner = owners[place]!
    const free =
      owner < 0 || owner === index || (given & plain(question) & (Evidence.dated | Evidence.counted)) !== 0
    return free && (given & bits) !== 0
  })
  return at < 0 ? NOTHING : { state: stateOf(evidence[at]!, bits), sentences: [at] }
}

/** The sentence that is about this question rather than another, with evidence in it or beside it. */
function near(
  question: Question,
  index: number,
  shares: Float64Array,
  owners: Int32Array,
  evidence: Int32Array,
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
      ? (evidence[at]! & Evidence.compound) !== 0
        ? SHARED
        : 0.5
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

/** What covers any question, or stands in a paragraph about no other and can answer this one. */
function leftover(
  question: Question,
  { hits, terms }: Overlap,
  owners: Int32Array,
  paragraphs: Int32Array,
  taken: ReadonlySet<number>,
  evidence: Int32Array,
  [after, before]: readonly [number, number],
): Answer {
  const bits = wanted(question) | Evidence.refusal | Evidence.redirect | Evidence.passed
  for (let at = 0; at < evidence.length; at++) {
    const turn = at > after && at < before
    const closed = !turn && taken.has(paragraphs[at]!) && count(hits[at]!) < 0.3 * terms
    const open = closed ? GENERAL | plain(question) : GENERAL | bits
    if (owners[at] !== -1 || (evidence[at]! & open) === 0) continue
    if (paragraphs[at - 2] === paragraphs[at] && (evidence[at]! & GENERAL) === 0) continue
    return { state: stateOf(evidence[at]!, wanted(question)), sentences: [at] }
  }
  return NOTHING
}

/** «Да, за 3 дня», "$79, and the warranty stays": a value in a sentence that answers a question of another type. */
function besideAnother(
  question: Question,
  questions: readonly Question[],
  owners: Int32Array,
  evidence: Int32Array,
): number {
  const kind = VALUES.find((bits) => (bits & plain(question)) !== 0)
  if (kind === undefined || question.kind !== 'question') return -1
  const exact =
    question.type === 'howlong' ? Evidence.howlong : kind === Evidence.counted ? Evidence.priced : kind
  return evidence.findIndex((bits, at) => {
    const owner = questions[owners[at]!]
    if (owner === undefined || (bits & kind) === 0 || (bits & exact) === 0) return false
    return (bits & Evidence.compound) !== 0 && (plain(owner) & kind) === 0
  })
}

const VALUES = [Evidence.dated, Evidence.counted] as const

/** Evidence too plain to be overlooked. */
function plain({ type, kind }: Question): number {
  if (kind === 'request') return wanted({ kind, type } as Question) | Evidence.refusal
  if (type === 'when' || type === 'howlong') return Evidence.dated
  if (type === 'howmuch') return Evidence.counted
  if (type === 'why') return Evidence.because
  return type === 'yesno' ? Evidence.opener : 0
}
