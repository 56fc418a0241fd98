import type { Check, Coverage, Question, Sentence, Span, Text } from '../../src/types.ts'

export const check: Check = function* (reply, { lexicon, options }) {
  const most = options.sentences as number
  if (reply.asked.length === 0 || reply.text.sentences.length <= most + 1) return
  const answered = reply.facts.coverage.filter(isAnswered)
  if (answered.length === 0) return

  const first = answered.reduce((one, other) => (begin(other) < begin(one) ? other : one))
  const answer = reply.text.sentenceAt(begin(first))!
  if (
    first.question.type === 'yesno' &&
    lexicon.find('plain', reply.text).some(({ end }) => end <= answer.start)
  )
    return
  const topics = new Set(answered.flatMap(({ question }) => question.focus))
  const manners = [
    ...reply.turn.facts.apology,
    ...reply.turn.facts.empathy,
    ...reply.turn.facts.greeting,
    ...lexicon.find('courtesy', reply.text),
    ...reply.text.regions.filter(({ kind }) => kind !== 'item'),
  ]
  const other = reply.text.sentences.filter(
    (sentence) =>
      sentence.own &&
      sentence.end <= begin(first) &&
      !manners.some((span) => overlaps(span, sentence)) &&
      !concerns(reply.text, sentence, answer, topics),
  )
  if (other.length <= most) return
  const { start, end } = answer
  const related = [{ message: first.message, span: first.question.span, messageId: 'asked' }]
  yield { span: { start, end }, data: { count: other.length }, related }
}

/** A clear question that a word or a value answers; how and why take telling. */
function isAnswered({ question, state, evidence }: Coverage): boolean {
  const { kind, type, rhetorical, confidence } = question
  const direct = kind === 'question' && !rhetorical && confidence >= SURE && SHORT.has(type)
  return direct && state === 'answered' && evidence.length > 0
}

const SHORT: ReadonlySet<Question['type']> = new Set(['yesno', 'when', 'howlong', 'howmuch', 'where', 'who'])
const SURE = 0.8

const begin = ({ evidence }: Coverage) => Math.min(...evidence.map(({ start }) => start))

const overlaps = (one: Span, other: Span) => one.start < other.end && other.start < one.end

/** A sentence that says as much of what was asked as the answer does may be the answer, in words that nobody foresaw. */
function concerns(text: Text, sentence: Sentence, answer: Sentence, topics: ReadonlySet<string>): boolean {
  const shared = sharedBy(text, sentence, topics)
  return shared > 0 && shared >= sharedBy(text, answer, topics)
}

/** How many of the topics a sentence takes up. */
function sharedBy({ words }: Text, { from, to }: Sentence, topics: ReadonlySet<string>): number {
  const met = new Set<string>()
  for (const { lexeme } of words.slice(from, to)) {
    const topic = lexeme.topics.find((one) => topics.has(one))
    if (topic !== undefined) met.add(topic)
  }
  return met.size
}
