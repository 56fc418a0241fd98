import type { Question, QuestionType, Word } from '../../../../types.ts'
import { type Answer, NOTHING, stateOf, wanted } from '../../answer.ts'
import { Evidence } from '../../given/evidence.ts'
import type { Contest } from '../contest.ts'
import type { Rest } from '../free.ts'

/**
 * The number of the block of each sentence. In a paragraph a block ends where a sentence begins anew: it goes on with nothing, or
 * refuses something, and shares no word of content with what the block says.
 */
export function blocksOf(paragraphs: Int32Array, { said: { text }, going, evidence }: Contest): Int32Array {
  const { words, sentences } = text
  const blocks = new Int32Array(paragraphs.length)
  let topicsSaid = new Set<string>()
  for (let at = 0; at < blocks.length; at++) {
    const { from, to } = sentences[at]!
    const topics = words.slice(from, to).flatMap(topicsOf)
    const apart = topicsSaid.size > 0 && paragraphs[at] !== paragraphs[at - 1]
    const anew =
      topicsSaid.size > 0 &&
      (going[at] === 0 || (evidence[at]! & Evidence.refusal) !== 0) &&
      !topics.some((one) => topicsSaid.has(one))
    if (apart || anew) topicsSaid = new Set()
    blocks[at] = (blocks[at - 1] ?? 0) + (apart || anew ? 1 : 0)
    for (const topic of topics) topicsSaid.add(topic)
  }
  return blocks
}

const topicsOf = ({ lexeme }: Word): readonly string[] => (lexeme.stop ? [] : lexeme.topics)

/**
 * Answers without a word of their questions, where the reply has as many blocks as there are questions and another question is
 * answered in the block of its own place: what can answer this one in its block does.
 */
export function answerInPlace(index: number, rest: Rest): Answer {
  const { questions, overlaps, owners, evidence, blocks } = rest
  if (blocks.at(-1) !== questions.length - 1 || !isOtherInPlace(index, rest)) return NOTHING
  const wants = wanted(questions[index]!)
  const vague = isVague(index, questions)
  const at = evidence.findIndex((given, place) => {
    if (blocks[place] !== index || (owners[place]! >= 0 && owners[place] !== index)) return false
    const enough = vague && overlaps[index]!.hits[place] === 0 ? Evidence.opener : wants
    return (given & (enough | Evidence.refusal | Evidence.passed)) !== 0
  })
  return at < 0 ? NOTHING : { state: stateOf(evidence[at]!, wants), sentences: [at] }
}

function isOtherInPlace(index: number, { answers, blocks }: Rest): boolean {
  return answers.some(
    ({ state, sentences }, other) =>
      state !== 'not-found' && other !== index && sentences.some((at) => blocks[at] === other),
  )
}

/** Almost any step or statement would be an answer to it: for yes or no a «да» is asked for, for the others that no second question is as vague. */
function isVague(index: number, questions: readonly Question[]): boolean {
  const isLoose = ({ kind, type }: Question) => LOOSE.has(type) || kind === 'request'
  const { type } = questions[index]!
  return (
    type === 'yesno' || (LOOSE.has(type) && questions.some((one, other) => other !== index && isLoose(one)))
  )
}

const LOOSE: ReadonlySet<QuestionType> = new Set(['how', 'what', 'which'])
