import type { Lexicon, Question, QuestionType, Text } from '../../../types.ts'
import { type Answer, NOTHING } from '../answer.ts'
import { idleIn, wantsYes } from '../given/idle.ts'
import type { Said } from '../said.ts'
import type { Overlap } from '../subject/overlap.ts'

/**
 * The answer to the only question that repeats none of its words: «Осталась последняя пара», "Our courier lost the label".
 * To a question for a thing whatever is named first, without a verb: «Лён и хлопок.»
 * To a question for a reason any sentence that tells what happened or names a value; to one that wants no value the whole reply, where it is short.
 */
export function terseAnswer(question: Question, { hits }: Overlap, said: Said, lexicon: Lexicon): Answer {
  const { kind, type } = question
  if (kind === 'problem' || !STATED.has(type)) return NOTHING
  const { text } = said
  const { sentences } = text
  const idle = idleIn(said, lexicon, wantsYes(question))
  let total = 0
  let found = -1
  let few = FEW
  for (let at = 0; at < sentences.length; at++) {
    const { content, told, bare } = meaningOf(text, at, idle)
    if (content === 0) continue
    if (sentences[at]!.mark === '?') return NOTHING
    if (bare && found < 0 && THINGS.has(type)) return { state: 'answered', sentences: [at] }
    if (type === 'why' && told && content >= TOLD) return { state: 'answered', sentences: [at] }
    total += content
    if (found < 0) found = at
    if (hits[at] !== 0) few = ABOUT
  }
  return total > 0 && total <= few ? { state: 'answered', sentences: [found] } : NOTHING
}

/** Types that no date, sum or place has to answer. */
const STATED: ReadonlySet<QuestionType> = new Set(['yesno', 'how', 'why', 'which', 'who', 'what'])

/** … and those that a thing answers. */
const THINGS: ReadonlySet<QuestionType> = new Set(['which', 'who', 'what'])

/** Content words of a reply that has no room for another subject. */
const FEW = 4

/** … and of one that names something of the question, and may say something else about it. */
const ABOUT = 3

/** Content words of a sentence that tells what happened. */
const TOLD = 2

/** The content words of a sentence, whether it tells of the past or holds a value («Файл больше 5 МБ»), and whether no verb stands in it. */
function meaningOf({ words, sentences, entities }: Text, sentence: number, idle: Uint8Array) {
  const { from, to } = sentences[sentence]!
  let content = 0
  let bare = true
  let told = entities.some((entity) => VALUES.has(entity.kind) && entity.from >= from && entity.from < to)
  for (let at = from; at < to; at++) {
    const { lexeme, own } = words[at]!
    if (!own || idle[at] === 1) continue
    if (!lexeme.stop) content++
    told ||= lexeme.may.has('past')
    bare &&= !lexeme.is.has('finite') && !lexeme.is.has('imperative')
  }
  return { content, told, bare }
}

/** What a limit is counted in. */
const VALUES: ReadonlySet<string> = new Set(['money', 'percent', 'number', 'duration'])
