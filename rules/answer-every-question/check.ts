import type { Check, Reply, Unanswered } from '../../src/types.ts'

/** Findings are about the whole reply: what is missing stands nowhere. One for each question, or for all where the reply speaks of something else. */
export const check: Check = function* (reply) {
  const { unanswered } = reply.facts
  const beside = unanswered.filter(({ kind }) => kind === 'beside')
  if (beside.length > 0)
    yield {
      messageId: 'offTopic',
      data: { question: quote(beside[0]!, reply) },
      related: beside.map(place),
    }
  for (const one of unanswered) {
    const { kind, type } = one.question
    if (one.kind === 'passed')
      yield {
        messageId: kind === 'request' ? 'request' : type,
        data: { question: quote(one, reply) },
        related: [place(one)],
      }
  }
}

const place = ({ message, question }: Unanswered) => ({
  messageId: 'asked',
  message,
  span: question.span,
})

/** The question in the customer's words, cut at a word where it is long. */
function quote({ message, question }: Unanswered, { before }: Reply): string {
  const turn = before.find(({ index }) => index === message)
  const words = turn?.text.value.slice(question.span.start, question.span.end).trim() ?? ''
  if (words.length <= LONG) return words
  const end = words.lastIndexOf(' ', LONG)
  return `${words.slice(0, end > 0 ? end : LONG)}…`
}

/** Characters of the question that a message quotes. */
const LONG = 70
