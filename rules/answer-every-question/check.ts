import type {
  Check,
  Coverage,
  Finding,
  Lexicon,
  Mood,
  Question,
  QuestionType,
  Reply,
  Span,
  Text,
  TurnFacts,
  Word,
} from '../../src/types.ts'

/** Findings are about the whole reply: what is missing stands nowhere. */
export const check: Check = function* (reply, { lexicon }) {
  if (reply.text.language === 'und' || reply.message.attachments?.length) return
  if (reply.facts.coverage.length === 0 || isRound(reply)) return
  const asked = reply.facts.coverage.filter(({ question }) => isSure(question))
  if (asked.length === 0 && !lexicon.has('part', reply.text)) yield* besideTheTrouble(reply, lexicon)
  const ignored = asked.filter(
    (one) =>
      one.state === 'not-found' && !isReproach(one, reply, lexicon) && !speaksOfIt(one, reply, lexicon),
  )
  const [first] = ignored
  if (first === undefined || lexicon.has('part', reply.text)) return
  if (asked.every(({ state }) => state === 'not-found') && isOffTopic(reply)) {
    yield {
      messageId: 'offTopic',
      data: { question: quote(first, reply) },
      related: ignored.map(place),
    }
    return
  }
  for (const one of ignored) yield finding(one, reply)
}

/** Banter among many accounts, named one by one: what is asked there is asked of nobody. */
const isRound = ({ text }: Reply): boolean =>
  text.words.filter(({ lexeme: { form } }) => form.length > 1 && form[0] === '@').length >= ROUND

const ROUND = 5

/** A trouble told without a question, and a reply that does nothing for it and is about something else. */
function* besideTheTrouble(reply: Reply, lexicon: Lexicon): Generator<Finding> {
  if (reply.facts.mood.cues.some(({ kind }) => kind === 'glad')) return
  if (reply.asked.some(({ text }) => lexicon.has('grateful', text))) return
  const told = reply.facts.coverage.filter((one) => one.question.kind === 'problem' && isTrouble(one, reply))
  const [first] = told
  if (first === undefined || !isOffTopic(reply, TOLD) || doesSomething(reply.turn.facts)) return
  yield { messageId: 'offTopic', data: { question: quote(first, reply) }, related: told.map(place) }
}

/** "No problem!" is none. */
function isTrouble({ message, question: { span } }: Coverage, { before }: Reply): boolean {
  const troubles = before.find(({ index }) => index === message)?.facts.troubles ?? []
  return troubles.some((trouble) => trouble.span.start < span.end && trouble.span.end > span.start)
}

/** Feels with the customer, asks, promises or acts; a step or an offer of help counts among the answers. */
function doesSomething(facts: TurnFacts): boolean {
  const { apology, empathy, requests, promises, troubles, channels, solutions } = facts
  const cared = apology.length + empathy.length + requests.length + promises.length + troubles.length
  return cared + channels.length > 0 || solutions.some(({ kind }) => kind === 'done' || kind === 'ask')
}

/**
 * "Isn't that fraud?", «Неужели трудно предупредить?»: from somebody upset a reproach, which wants no answer, as do several of them from
 * anybody; a calm customer wants to know.
 */
function isReproach(one: Coverage, reply: Reply, lexicon: Lexicon): boolean {
  const { question, message } = one
  const turn = reply.before.find(({ index }) => index === message)
  if (turn === undefined || question.kind !== 'question') return false
  const isUpset = UPSET.has(reply.facts.mood.value)
  const said = lexicon.find('reproach', turn.text)
  if (stands(said, question)) return isUpset || said.length > 1
  return (
    isUpset &&
    isRant(one, reply, lexicon, turn.text) &&
    !stands(lexicon.find('practical', turn.text), question)
  )
}

/** Asks for yes or no, or how we do what we do, beside other questions: "Does your office ever wake up?", "How did you test it?" */
function isRant({ question, message }: Coverage, { facts }: Reply, lexicon: Lexicon, text: Text): boolean {
  const beside = facts.coverage.filter((one) => one.message === message && one.question.kind !== 'problem')
  if (beside.length < 2) return false
  return (
    question.type === 'yesno' || (OURS.has(question.type) && stands(lexicon.find('ofUs', text), question))
  )
}

/** Types of question that only reproach where they are about us. */
const OURS: ReadonlySet<QuestionType> = new Set(['how', 'what', 'who'])

function stands(found: readonly Span[], { span }: Question): boolean {
  return found.some(({ start, end }) => start < span.end && end > span.start)
}

const UPSET: ReadonlySet<Mood['value']> = new Set(['upset', 'angry'])

/** Surely wants an answer. */
function isSure({ kind, confidence }: Question): boolean {
  return kind !== 'problem' && confidence >= SURE
}

const SURE = 0.8

/** Says enough to have a subject, and no word of it concerns anything that was asked. */
function isOffTopic({ text, facts }: Reply, substance = SUBSTANCE): boolean {
  if (facts.coverage.some(({ overlap, state }) => overlap > 0 || state !== 'not-found')) return false
  let content = 0
  for (const { lexeme } of text.words) if (!lexeme.stop) content++
  return content >= substance
}

/** Content words from which on a reply has a subject of its own. */
const SUBSTANCE = 6

/** … and beside a trouble, where nothing in it helps. */
const TOLD = 4

function finding(one: Coverage, reply: Reply): Finding {
  const { kind, type } = one.question
  return {
    messageId: kind === 'request' ? 'request' : type,
    data: { question: quote(one, reply) },
    related: [place(one)],
  }
}

function place({ message, question }: Coverage) {
  return { messageId: 'asked', message, span: question.span }
}

/** The question in the customer's words, cut at a word where it is long. */
function quote({ message, question }: Coverage, { before }: Reply): string {
  const turn = before.find(({ index }) => index === message)
  const words = turn?.text.value.slice(question.span.start, question.span.end).trim() ?? ''
  if (words.length <= LONG) return words
  const end = words.lastIndexOf(' ', LONG)
  return `${words.slice(0, end > 0 ? end : LONG)}…`
}

/** Characters of the question that a message quotes. */
const LONG = 70

/**
 * «Поставите мою музыку?» – «Музыку выбирает администратор зала», "Is my card still valid?" – "Cards run for three years": whether a reply to
 * the only question, for yes or no, begins a sentence with the very thing that is asked of, or tells by what rule it is done. It may well be the answer.
 */
function speaksOfIt({ question, overlap }: Coverage, reply: Reply, lexicon: Lexicon): boolean {
  const { kind, type, focus } = question
  if (overlap === 0 || (kind === 'question' ? type !== 'yesno' : kind !== 'request')) return false
  if (reply.facts.coverage.filter((one) => one.question.kind !== 'problem').length > 1) return false
  const { words, sentences } = reply.text
  const ruled = new Set(lexicon.find('rule', reply.text).map(({ from }) => words[from]!.sentence))
  return sentences.some(({ from, to, own, mark }, place) => {
    if (!own || mark === '?') return false
    const inside = words.slice(from, to)
    const isMet = ({ lexeme }: Word) => lexeme.topics.some((topic) => focus.includes(topic))
    if (ruled.has(place)) return inside.some(isMet)
    const begin = inside.findIndex(isContent)
    if (begin < 0 || begin > LEAD || inside.some(isOurs) || inside.slice(0, begin).some(isPlace)) return false
    return isMet(inside[begin]!) && inside.filter(isContent).length >= SAYING
  })
}

/** Small words that may stand before the thing. */
const LEAD = 2

/** Content words of a sentence that says something of it. */
const SAYING = 3

const isContent = ({ lexeme }: Word): boolean => !lexeme.stop

/** "Our sofas are made by hand" praises and tells no rule. */
const isOurs = ({ lexeme: { is } }: Word): boolean => is.has('pronoun') && is.has('1per')

/** «На территории растут липы»: where, not what. */
const isPlace = ({ lexeme: { is } }: Word): boolean => is.has('preposition')
