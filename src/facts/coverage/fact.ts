import type { Coverage, FactContext, Question, Reply, ReplyFact, Span, Turn } from '../../types.ts'
import { isLeft, plain, wanted, wantsValue } from './answer.ts'
import { answersOf } from './answers.ts'
import { type Asked, askedIn } from './asked.ts'
import { exchangeBefore } from './earlier.ts'
import { withoutAsides } from './given/asides.ts'
import { Evidence } from './given/evidence.ts'
import { evidenceOf } from './given/given.ts'
import { wantsYes } from './given/idle.ts'
import type { Read } from './read.ts'
import type { Said } from './said.ts'
import { count, type Overlap, overlapsOf } from './subject/overlap.ts'
import { type Subject, subjectOf } from './subject/subjects.ts'
import { type Groups, groupsOf } from './subject/terms.ts'

/** What becomes of each question that was asked since the agent last spoke, and of those that he passed over then. */
export const fact: ReplyFact<'coverage'> = (reply, context) => {
  const asked = askedIn(reply.asked, reply.facts, context.lexicon)
  const owed = owedIn(reply, asked, context)
  const now = coverageOf(asked, reply.turn, context)
  if (owed.length === 0) return now
  const all = coverageOf([...asked, ...owed], reply.turn, context, false)
  return [...now, ...all.slice(asked.length)]
}

/**
 * The questions of the turn before that our last message left without a word, as long as the customer did not drop them. Where it met
 * none of them, he may take what it said for the answer, unless a value was wanted.
 */
function owedIn(reply: Reply, asked: readonly Asked[], context: FactContext): readonly Asked[] {
  const before = exchangeBefore(reply)
  if (before === undefined || context.lexicon.has('dropped', reply.asked.at(-1)!.text)) return []
  const earlier = askedIn(before.asked, reply.facts, context.lexicon).filter(isOwing)
  const isOver = (one: Asked) => asked.some((later) => goesOn(later.question, one.question))
  if (earlier.every(isOver)) return []
  const { evidence, overlaps } = readFor(earlier, before.turn, context)
  const left = earlier.filter(({ question }, index) => isLeft(question, overlaps[index]!, evidence))
  const isPassedOver = left.length < earlier.length
  if (!isPassedOver && asked.some(({ question }) => takesUp(question, before.turn))) return []
  return left.filter((one) => !isOver(one) && (isPassedOver || wantsValue(one.question)))
}

function isOwing({ question: { kind, confidence } }: Asked): boolean {
  return kind !== 'problem' && confidence >= OWING
}

/** How sure a question has to be for an answer to it to be still owed. */
const OWING = 0.8

/** Asks the same again or something that comes of it. */
function goesOn(later: Question, earlier: Question): boolean {
  return later.focus.some((topic) => earlier.focus.includes(topic))
}

/** Asks about what a message of ours said. */
function takesUp({ focus }: Question, { text }: Turn): boolean {
  return text.words.some(({ lexeme }) => !lexeme.stop && lexeme.topics.some((topic) => focus.includes(topic)))
}

/** What a message of ours does about these questions; where `terse` it may be the answer to the only one without a word of it. */
function coverageOf(
  asked: readonly Asked[],
  said: Said,
  context: FactContext,
  terse = true,
): readonly Coverage[] {
  if (asked.length === 0) return []
  const read = readFor(asked, said, context)
  const answers = answersOf(asked, read, context, terse)
  const spanOf = (at: number): Span => {
    const { start, end } = said.text.sentences[at]!
    return { start, end }
  }
  return asked.map(({ question, turn }, index): Coverage => {
    const { state, sentences } = answers[index]!
    const overlap = shareOf(read.overlaps[index]!)
    return { question, message: turn.index, state, evidence: sentences.map(spanOf), overlap }
  })
}

/** What a message of ours gives, and how its sentences touch what these questions are about. */
function readFor(asked: readonly Asked[], said: Said, context: FactContext): Read {
  const { lexicon, settings } = context
  const evidence = evidenceOf(said, wantedBy(asked), context)
  const subjects = subjectsOf(asked, context)
  const overlaps = overlapsOf(subjects, said.text, groupsOf(said.text, lexicon, settings))
  const read: Read = { said, evidence, subjects, overlaps }
  const isYesWanted = asked.some(({ question }) => wantsYes(question))
  withoutAsides(read, lexicon, isYesWanted)
  return read
}

/** All that may answer any of the questions. */
function wantedBy(asked: readonly Asked[]): number {
  let bits = asked.length > 1 ? Evidence.which | Evidence.where : 0
  for (const { question } of asked) bits |= wanted(question) | plain(question)
  return bits
}

function subjectsOf(asked: readonly Asked[], { lexicon, settings }: FactContext): readonly Subject[] {
  let groups: Groups | undefined
  let of: Turn | undefined
  let after = 0
  return asked.map(({ question, turn }) => {
    if (groups === undefined || turn !== of) {
      groups = groupsOf(turn.text, lexicon, settings)
      after = 0
    }
    of = turn
    const subject = subjectOf(question, turn.text, groups, after)
    after = question.span.end
    return subject
  })
}

/** Of the question's terms, the share met anywhere in the reply. */
function shareOf({ terms, hits }: Overlap): number {
  if (terms === 0) return 0
  let all = 0
  for (const bits of hits) all |= bits
  return count(all) / terms
}
