import type { FactContext, Lexicon, Text } from '../../types.ts'
import { echoOf } from './alone/echo.ts'
import { onTerms, unlimited } from './alone/leave.ts'
import { takenUp } from './alone/proposals.ts'
import { terseAnswer } from './alone/terse.ts'
import { wayOut } from './alone/way-out.ts'
import { type Answer, NOTHING, soleAnswer } from './answer.ts'
import { type Asked, stands } from './asked.ts'
import { isSettled, leadsUp } from './leaning/sequels.ts'
import { leansOn, ofState } from './leaning/state.ts'
import { wayOutBeside } from './leaning/way-out.ts'
import { forSome, type Read } from './read.ts'
import { contested } from './several/sharing.ts'

/** The answer to each question: several that want one of their own share out the reply, one alone may be answered in few words. */
export function answersOf(
  asked: readonly Asked[],
  read: Read,
  { lexicon }: FactContext,
  terse: boolean,
): readonly Answer[] {
  const { said, overlaps, evidence } = read
  const { text } = said
  const rivals = asked.flatMap((one, index) =>
    isRival(one, text) && !isPlea(one, lexicon) && !leansOn(index, asked, lexicon) ? [index] : [],
  )
  const alone = rivals.length < 2
  const answers = asked.map((one, index) => {
    if (!alone && rivals.includes(index)) return NOTHING
    const answer = soleAnswer(one.question, overlaps[index]!, evidence)
    if (!isOpen(answer)) return answer
    const short = terse ? terseAnswer(one.question, overlaps[index]!, said, lexicon) : NOTHING
    if (!isOpen(short)) return short
    const echo = echoed(one, text, alone)
    if (!isOpen(echo)) return echo
    const terms = onTerms(one, text, lexicon)
    if (!isOpen(terms)) return terms
    const way = wayOut(one, said, lexicon)
    if (!isOpen(way)) return way
    return takenUp(one, said, lexicon)
  })
  if (alone) return withState(asked, answers, read, lexicon)
  const several = contested(
    rivals.map((index) => asked[index]!),
    forSome(read, rivals),
    lexicon,
  )
  for (const [place, index] of rivals.entries()) {
    const answer = several[place]!
    const before = answers[rivals[place - 1] ?? -1]
    const open = isOpen(answer) && before !== undefined
    answers[index] = open && isSettled(asked[index]!, before, evidence, lexicon) ? before : answer
  }
  for (const index of rivals) {
    if (isOpen(answers[index]!)) answers[index] = echoed(asked[index]!, text, alone)
    if (isOpen(answers[index]!)) answers[index] = takingBoth(asked[index]!, text, lexicon)
    if (isOpen(answers[index]!) && leadsUp(index, asked, overlaps)) answers[index] = answers[index + 1]!
    if (isOpen(answers[index]!))
      answers[index] = besideIt(index, answers, unlimited(asked[index]!, text, lexicon))
    if (isOpen(answers[index]!)) answers[index] = takenUp(asked[index]!, said, lexicon)
    if (isOpen(answers[index]!)) answers[index] = wayOutBeside(index, asked, said, evidence, lexicon)
  }
  return withState(asked, answers, read, lexicon)
}

/** What only asks how things stand is answered with the questions beside it, or by whatever tells of the matter. */
function withState(
  asked: readonly Asked[],
  answers: readonly Answer[],
  read: Read,
  lexicon: Lexicon,
): readonly Answer[] {
  return answers.map((answer, index) =>
    isOpen(answer) ? ofState(index, asked, answers, read, lexicon) : answer,
  )
}

const isOpen = ({ state }: Answer): boolean => state === 'not-found'

/** "Both at once": to a question that leaves a choice. */
function takingBoth({ question }: Asked, reply: Text, lexicon: Lexicon): Answer {
  const found = question.choice === undefined ? undefined : lexicon.find('both', reply)[0]
  return found ? { state: 'answered', sentences: [reply.words[found.from]!.sentence] } : NOTHING
}

/** A sentence that begins with the question's own verb. */
function echoed({ question, turn }: Asked, reply: Text, alone: boolean): Answer {
  const at = echoOf(question, turn.text, reply, alone)
  return at < 0 ? NOTHING : { state: 'answered', sentences: [at] }
}

/** The answer to the question before or behind, where it stands in one of these sentences. */
function besideIt(index: number, answers: readonly Answer[], free: readonly number[]): Answer {
  const beside = [answers[index - 1], answers[index + 1]]
  return beside.find((answer) => answer?.sentences.some((at) => free.includes(at))) ?? NOTHING
}

/** «Помогите», "sort this out": met by whatever answers the questions beside it. */
function isPlea(one: Asked, lexicon: Lexicon): boolean {
  return one.question.kind === 'request' && stands('plea', one, lexicon)
}

/** Wants an answer of its own, in words that can be compared with the reply's. */
function isRival({ question, turn, isReproach }: Asked, reply: Text): boolean {
  const { kind, confidence } = question
  if (isReproach) return false
  const least = kind === 'question' ? SURE : SURE_REQUEST
  return kind !== 'problem' && confidence >= least && turn.text.language === reply.language
}

/** How sure a question, or a request, has to be to want one. */
const SURE = 0.7
const SURE_REQUEST = 0.8
