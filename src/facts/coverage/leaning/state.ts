import type { Lexicon, Question } from '../../../types.ts'
import { type Answer, NOTHING, stateOf, wanted } from '../answer.ts'
import { type Asked, endsWith, stands } from '../asked.ts'
import { Evidence } from '../given/evidence.ts'
import { idleIn } from '../given/idle.ts'
import type { Read } from '../read.ts'
import type { Said } from '../said.ts'

/**
 * «Это поломка?», "What's wrong with it?": names nothing but that something is wrong, so it is answered with the question beside it, or, alone,
 * by whatever tells of something. "Any news on my bike?": by what was done, is awaited or promised.
 */
export function ofState(
  index: number,
  asked: readonly Asked[],
  answers: readonly Answer[],
  { said, evidence }: Read,
  lexicon: Lexicon,
): Answer {
  const one = asked[index]!
  if (one.question.kind !== 'question') return NOTHING
  if (stands('news', one, lexicon)) return telling(said, evidence, lexicon, one, NEWS)
  if (!isBareState(one, lexicon)) return goesOnAbout(index, asked, answers, lexicon)
  const found = besideIt(index, asked)
    .map((at) => answers[at]!)
    .find(({ state }) => state !== 'not-found')
  if (found !== undefined) return found
  const rest = asked.filter((other) => other !== one && other.question.kind === 'question')
  return rest.every((other) => other.question.focus.length === 0 || isBareState(other, lexicon))
    ? telling(said, evidence, lexicon, one)
    : NOTHING
}

/** "What is up with the 7:40 ferry? Will it sail?": how the thing stands tells this too, where only a small word names it. */
function goesOnAbout(
  index: number,
  asked: readonly Asked[],
  answers: readonly Answer[],
  lexicon: Lexicon,
): Answer {
  const one = asked[index]!
  if (one.question.type !== 'yesno' || !stands('ofIt', one, lexicon)) return NOTHING
  const at = asked.findLastIndex(({ question }, place) => place < index && question.kind !== 'problem')
  const before = asked[at]
  return before?.turn === one.turn && stands('state', before, lexicon) ? answers[at]! : NOTHING
}

/** Whether a question only asks how things stand, beside one about the same. */
export function leansOn(index: number, asked: readonly Asked[], lexicon: Lexicon): boolean {
  const { kind } = asked[index]!.question
  if (kind !== 'question' || !isBareState(asked[index]!, lexicon)) return false
  return besideIt(index, asked).some((at) => !isBareState(asked[at]!, lexicon))
}

/** The questions before and behind of the same message that are about the same, or, named by it, right before. */
function besideIt(index: number, asked: readonly Asked[]): readonly number[] {
  const { turn, question } = asked[index]!
  return [index - 1, index + 1].filter((at) => {
    const other = asked[at]
    if (other?.turn !== turn || other.question.kind === 'problem') return false
    return isOfSame(other.question, question) || (at < index && isRightBehind(question, other))
  })
}

/** A sentence of its own right behind the other question's. */
function isRightBehind({ span }: Question, { question, turn: { text } }: Asked): boolean {
  const { from } = text.sentenceAt(span.start)!
  return text.words[from]!.start === span.start && text.words[from - 1]!.end >= question.span.end - MARKS
}

/** Marks that may end a question: "?!" */
const MARKS = 3

/** The first sentence that tells something, with such evidence where any is named. */
function telling(
  said: Said,
  evidence: Int32Array,
  lexicon: Lexicon,
  { question }: Asked,
  bits?: number,
): Answer {
  const { words, sentences } = said.text
  const idle = idleIn(said, lexicon)
  const at = sentences.findIndex(({ from, to, own, mark }, place) => {
    if (!own || mark === '?' || (bits !== undefined && (evidence[place]! & bits) === 0)) return false
    let content = 0
    for (let word = from; word < to; word++) if (idle[word] === 0 && !words[word]!.lexeme.stop) content++
    return content >= TOLD
  })
  return at < 0 ? NOTHING : { state: stateOf(evidence[at]!, wanted(question)), sentences: [at] }
}

/** Content words of a sentence that tells something. */
const TOLD = 2

/** What tells how something goes on. */
const NEWS =
  Evidence.past |
  Evidence.request |
  Evidence.where |
  Evidence.when |
  Evidence.deferral |
  Evidence.passed |
  Evidence.dated

/** "What's wrong with it?", not "What's wrong with my router?" */
const isBareState = (one: Asked, lexicon: Lexicon): boolean => endsWith('state', one, lexicon)

/** Asks about what this one is about as well, or names nothing either. */
const isOfSame = ({ focus }: Question, one: Question): boolean =>
  focus.length === 0 || focus.some((topic) => one.focus.includes(topic))
