import type {
  Check,
  Coverage,
  Entity,
  Lexicon,
  Question,
  Reply,
  Sentence,
  Span,
  Text,
} from '../../src/types.ts'

export const check: Check = function* (reply, { lexicon, options }) {
  const most = options.sentences as number
  const { text, turn, facts } = reply
  if (reply.asked.length === 0 || text.sentences.length <= most + 1) return
  const answers = facts.coverage
    .filter(isAnswered)
    .flatMap((coverage) => placed(coverage, reply, lexicon) ?? [])
  if (answers.length === 0) return

  const { question, message, answer } = answers.reduce((one, other) =>
    other.answer.start < one.answer.start ? other : one,
  )
  const topics = new Set(answers.flatMap(({ question }) => question.focus))
  const before = text.sentences.filter(({ own, end }) => own && end <= answer.start)
  if (question.type === 'yesno' && before.some((sentence) => isSaid(sentence, topics, text, lexicon))) return
  const manners = [
    ...turn.facts.apology,
    ...turn.facts.empathy,
    ...turn.facts.greeting,
    ...lexicon.find('courtesy', text),
    ...text.regions.filter(({ kind }) => kind !== 'item'),
  ]
  const other = before.filter(
    (sentence) =>
      !manners.some((span) => overlaps(span, sentence)) &&
      !concerns(text, sentence, answer, topics) &&
      !(question.type === 'why' && leadsUp(text, sentence)),
  )
  if (other.length <= most) return
  const { start, end } = answer
  const related = [{ message, span: question.span, messageId: 'asked' }]
  yield { span: { start, end }, data: { count: other.length }, related }
}

/** A question that a word or a value answers, or a reason in so many words; how takes telling. */
function isAnswered({ question, state, evidence }: Coverage): boolean {
  const { kind, type, rhetorical, confidence } = question
  const direct =
    kind !== 'problem' && !rhetorical && SHORT.has(type) && confidence >= (type === 'yesno' ? LIKELY : CLEAR)
  return direct && (state === 'answered' || state === 'refused') && evidence.length > 0
}

const SHORT: ReadonlySet<Question['type']> = new Set([
  'yesno',
  'when',
  'howlong',
  'howmuch',
  'where',
  'who',
  'why',
])

/** How sure it is that a question wants an answer: with a word that asks, and without, where only a yes or no may be meant. */
const CLEAR = 0.8
const LIKELY = 0.6

/**
 * An answer, in the first sentence that says it plainly: what was found may be beside the point, or come later. Undefined: what
 * was found is no plain answer, and perhaps nothing was asked.
 */
function placed({ question, message, evidence }: Coverage, reply: Reply, lexicon: Lexicon) {
  const { text } = reply
  const found = text.sentenceAt(Math.min(...evidence.map(({ start }) => start)))!
  const topics = new Set(question.focus)
  const isPlain = plainly(question, reply, lexicon)
  const sentences = text.sentences.filter(({ own }) => own)
  const least = Math.max(1, sharedBy(text, found, topics))
  const sooner = sentences.find(
    (one) => one.start < found.start && sharedBy(text, one, topics) >= least && isPlain(one),
  )
  const later = isCalm(question, message, reply)
    ? sentences.find((one) => one.start > found.start && isPlain(one))
    : undefined
  const anyhow = question.type !== 'why' && question.confidence >= CLEAR ? found : undefined
  const answer = sooner ?? (isPlain(found) ? found : (later ?? anyhow))
  return answer && { question, message, answer }
}

/** Asked for the sake of an answer, not to let off steam: "How long must I wait?!" */
function isCalm({ span }: Question, message: number, { asked, facts }: Reply): boolean {
  const turn = asked.find(({ index }) => index === message)
  return facts.mood.value === 'neutral' && !turn?.text.value.slice(span.end - 1, span.end + 2).includes('!')
}

/** Whether a sentence has what this question asks for: its value, or a yes or no about its subject. */
function plainly(
  { type, focus, span }: Question,
  { text, asked }: Reply,
  lexicon: Lexicon,
): (sentence: Sentence) => boolean {
  const topics = new Set(focus)
  if (type === 'yesno') {
    return (sentence) => sharedBy(text, sentence, topics) >= ABOUT || isSaid(sentence, topics, text, lexicon)
  }
  if (type === 'why') {
    const reasons = lexicon.find('why', text)
    return (sentence) => reasons.some((reason) => overlaps(reason, sentence))
  }
  const named = VALUES[type]
  if (!named) return () => true
  const isPrice = asked.some((turn) => lexicon.find('price', turn.text).some((word) => overlaps(word, span)))
  const kinds = isPrice ? PRICE : named
  const values = [...text.entities.filter(({ kind }) => kinds.includes(kind)), ...lexicon.find(type, text)]
  return (sentence) => values.some((value) => overlaps(value, sentence))
}

const PRICE: readonly Entity['kind'][] = ['money', 'percent']

const VALUES: Partial<Record<Question['type'], readonly Entity['kind'][]>> = {
  howmuch: [...PRICE, 'number'],
  when: ['date', 'time', 'duration'],
  howlong: ['date', 'time', 'duration'],
}

/** Topics that a sentence takes up to be about what was asked. */
const ABOUT = 2

/** A yes or no stands in a sentence, as its first word or beside the subject. */
const isSaid = (sentence: Sentence, topics: ReadonlySet<string>, text: Text, lexicon: Lexicon): boolean =>
  lexicon
    .find('plain', text)
    .some(
      (word) =>
        overlaps(word, sentence) && (word.from === sentence.from || sharedBy(text, sentence, topics) > 0),
    )

const overlaps = (one: Span, other: Span) => one.start < other.end && other.start < one.end

/** A sentence that says as much of what was asked as the answer does may be the answer, in words that nobody foresaw. */
function concerns(text: Text, sentence: Sentence, answer: Sentence, topics: ReadonlySet<string>): boolean {
  const shared = sharedBy(text, sentence, topics)
  return shared > 0 && shared >= sharedBy(text, answer, topics)
}

/** What happened in his case, told before its reason. */
function leadsUp({ words }: Text, { from, to }: Sentence): boolean {
  return words.slice(from, to).some(({ lexeme: { is } }) => is.has('past') || is.has('2per'))
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
