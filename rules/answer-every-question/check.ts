import type { Check, Coverage, Finding, Question, Reply } from '../../src/types.ts'

/** Findings are about the whole reply: what is missing stands nowhere. */
export const check: Check = function* (reply, { lexicon }) {
  if (reply.text.language === 'und' || reply.message.attachments?.length) return
  if (!reply.asked.some(({ facts }) => facts.questions.some(isSure))) return
  const asked = reply.facts.coverage.filter(({ question }) => isSure(question))
  const ignored = asked.filter(({ state }) => state === 'not-found')
  const [first] = ignored
  if (first === undefined || lexicon.has('part', reply.text)) return
  if (ignored.length === asked.length && isOffTopic(reply)) {
    yield {
      messageId: 'offTopic',
      data: { question: quote(first, reply) },
      related: ignored.map(place),
    }
    return
  }
  for (const one of ignored) yield finding(one, reply)
}

/** Surely wants an answer. */
function isSure({ kind, confidence }: Question): boolean {
  return kind !== 'problem' && confidence >= SURE
}

const SURE = 0.8

/** Says enough to have a subject, and no word of it concerns anything that was asked. */
function isOffTopic({ text, facts }: Reply): boolean {
  if (facts.coverage.some(({ overlap, state }) => overlap > 0 || state !== 'not-found')) return false
  let content = 0
  for (const { lexeme } of text.words) if (!lexeme.stop) content++
  return content >= SUBSTANCE
}

/** Content words from which on a reply has a subject of its own. */
const SUBSTANCE = 6

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
function quote({ message, question }: Coverage, { asked }: Reply): string {
  const turn = asked.find(({ index }) => index === message)
  const words = turn?.text.value.slice(question.span.start, question.span.end).trim() ?? ''
  if (words.length <= LONG) return words
  const end = words.lastIndexOf(' ', LONG)
  return `${words.slice(0, end > 0 ? end : LONG)}…`
}

/** Characters of the question that a message quotes. */
const LONG = 70
