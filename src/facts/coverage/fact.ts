import type { Coverage, FactContext, Lexicon, Question, Reply, ReplyFact, Text, Turn } from '../../types.ts'
import { type Answer, isLeft, NOTHING, plain, soleAnswer, wanted } from './answer.ts'
import { withoutAsides } from './asides.ts'
import { type Asked, askedIn } from './asked.ts'
import { blocksOf } from './blocks.ts'
import { exchangeBefore } from './earlier.ts'
import { Evidence } from './evidence.ts'
import { evidenceOf, type Said } from './given.ts'
import { count, type Overlap, overlapsOf } from './overlap.ts'
import { paragraphsOf } from './paragraphs.ts'
import { referred } from './references.ts'
import { severalAnswers } from './several.ts'
import { distinct, type Subject, subjectOf } from './subjects.ts'
import { type Groups, groupsOf } from './terms.ts'
import { terseAnswer } from './terse.ts'
import { adding, continuing } from './turns.ts'

/** What becomes of each question that was asked since the agent last spoke, and of those that he passed over then. */
export const fact: ReplyFact<'coverage'> = (reply, context) => {
  const asked = askedIn(reply.asked, context.lexicon)
  const owed = owedIn(reply, asked, context)
  const now = coverageOf(asked, reply.turn, context)
  if (owed.length === 0) return now
  const all = coverageOf([...asked, ...owed], reply.turn, context, false)
  return [...now, ...all.slice(asked.length)]
}

/** The questions of the turn before that our last message left without a word, as long as the customer did not drop them. */
function owedIn(reply: Reply, asked: readonly Asked[], context: FactContext): readonly Asked[] {
  const before = exchangeBefore(reply)
  if (before === undefined || context.lexicon.has('dropped', reply.asked.at(-1)!.text)) return []
  const earlier = askedIn(before.asked, context.lexicon)
  if (!earlier.some(isOwing)) return []
  const open = earlier.filter(
    (one) => isOwing(one) && !asked.some((later) => goesOn(later.question, one.question)),
  )
  if (open.length === 0) return open
  const { evidence, overlaps } = readFor(open, before.turn, context)
  return open.filter(({ question }, index) => isLeft(question, overlaps[index]!, evidence))
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

/** What a message of ours does about these questions; where `terse` it may be the answer to the only one without a word of it. */
function coverageOf(
  asked: readonly Asked[],
  said: Said,
  context: FactContext,
  terse = true,
): readonly Coverage[] {
  if (asked.length === 0) return []
  const { evidence, overlaps, subjects } = readFor(asked, said, context)
  const answers = answersOf(asked, subjects, overlaps, evidence, said, context, terse)
  return asked.map(({ question, turn }, index) =>
    coverage(question, turn, answers[index]!, overlaps[index]!, said),
  )
}

/** What a message of ours gives, and how its sentences touch what these questions are about. */
function readFor(asked: readonly Asked[], said: Said, context: FactContext) {
  const { lexicon, settings } = context
  const evidence = evidenceOf(said, wantedBy(asked), context)
  const subjects = subjectsOf(asked, context)
  const overlaps = overlapsOf(subjects, said.text, groupsOf(said.text, lexicon, settings))
  withoutAsides(evidence, overlaps, said.text, lexicon)
  return { evidence, overlaps, subjects }
}

/** All that may answer any of the questions. */
function wantedBy(asked: readonly Asked[]): number {
  let bits = asked.length > 1 ? Evidence.which : 0
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

function answersOf(
  asked: readonly Asked[],
  subjects: readonly Subject[],
  overlaps: readonly Overlap[],
  evidence: Int32Array,
  said: Said,
  { lexicon }: FactContext,
  terse: boolean,
): readonly Answer[] {
  const { text } = said
  const rivals = asked.flatMap((one, index) => (isRival(one, text) && !isPlea(one, lexicon) ? [index] : []))
  const alone = rivals.length < 2
  const answers = asked.map(({ question }, index) => {
    if (!alone && rivals.includes(index)) return NOTHING
    const answer = soleAnswer(question, overlaps[index]!, evidence)
    return terse && answer.state === 'not-found'
      ? terseAnswer(question, overlaps[index]!, said, lexicon)
      : answer
  })
  if (alone) return answers
  const going = continuing(text, lexicon)
  const paragraphs = paragraphsOf(text, adding(text, lexicon))
  const several = severalAnswers(
    rivals.map((index) => asked[index]!.question),
    rivals.map((index) => overlaps[index]!),
    distinct(rivals.map((index) => subjects[index]!)),
    evidence,
    paragraphs,
    going,
    blocksOf(text, paragraphs, going, evidence),
  )
  const byNumber = referred(
    rivals.map((index) => asked[index]!.question),
    text,
    evidence,
    lexicon,
  )
  for (const [place, index] of rivals.entries()) {
    const answer = byNumber[place] ?? several[place]!
    const before = answers[rivals[place - 1] ?? -1]
    const settled = answer.state === 'not-found' && before !== undefined && isIfSo(asked[index]!, lexicon)
    answers[index] = settled && isNo(before, evidence) ? before : answer
  }
  return answers
}

/** «Помогите», "sort this out": met by whatever answers the questions beside it. */
function isPlea({ question, turn }: Asked, lexicon: Lexicon): boolean {
  return question.kind === 'request' && stands('plea', question, turn, lexicon, 0)
}

function stands(list: string, { span }: Question, { text }: Turn, lexicon: Lexicon, lead: number): boolean {
  return lexicon.find(list, text).some(({ start, end }) => end > span.start - lead && start < span.end)
}

/** «… и если да: after a no there is nothing left to ask. */
function isIfSo({ question, turn }: Asked, lexicon: Lexicon): boolean {
  return stands('ifso', question, turn, lexicon, LEAD)
}

/** Characters that may stand between «если да» and the question. */
const LEAD = 8

function isNo({ sentences }: Answer, evidence: Int32Array): boolean {
  return sentences.some((at) => (evidence[at]! & (Evidence.no | Evidence.refusal)) !== 0)
}

/** Wants an answer of its own, in words that can be compared with the reply's. */
function isRival({ question, turn }: Asked, reply: Text): boolean {
  const { kind, confidence } = question
  const sure = kind === 'question' ? 0.7 : 0.8
  return kind !== 'problem' && confidence >= sure && turn.text.language === reply.language
}

function coverage(question: Question, turn: Turn, answer: Answer, overlap: Overlap, reply: Said): Coverage {
  return {
    question,
    message: turn.index,
    state: answer.state,
    evidence: answer.sentences.map((at) => {
      const { start, end } = reply.text.sentences[at]!
      return { start, end }
    }),
    overlap: shareOf(overlap),
  }
}

/** Of the question's terms, the share met anywhere in the reply. */
function shareOf({ terms, hits }: Overlap): number {
  if (terms === 0) return 0
  let all = 0
  for (const bits of hits) all |= bits
  return count(all) / terms
}
