import type { Check, Detail, DetailKind, Reply, Request, Text, Turn } from '../../src/types.ts'

/** There are many of these in a talk: one is another's repetition only where both speak of the same thing. */
const MANIFOLD: readonly DetailKind[] = [
  'date',
  'time',
  'money',
  'link',
  'product',
  'file',
  'card',
  'account',
  'address',
]

export const check: Check = function* (reply, { lexicon }) {
  const { text, turn } = reply
  const open = turn.facts.requests.filter(({ kind, another }) => kind !== 'other' && !another)
  if (open.length === 0 || lexicon.has('wrong', text)) return

  const excused = [...lexicon.find('confirm', text), ...lexicon.find('fresh', text)]
  for (const request of open) {
    if (excused.some(({ start }) => inOneSentence(text, start, request.span.start))) continue
    const given = findGiven(reply, request)
    if (!given) continue
    const { detail, turn } = given
    if (detail.span)
      yield { span: request.span, related: [{ message: turn.index, span: detail.span, messageId: 'given' }] }
    else yield { messageId: 'author', span: request.span }
  }
}

interface Given {
  readonly turn: Turn
  readonly detail: Detail
}

/** Where the customer gave what is asked for, the latest time. */
function findGiven({ before, text }: Reply, request: Request): Given | undefined {
  for (const turn of before.toReversed()) {
    if (turn.message.role !== 'customer') continue
    const detail = turn.facts.details.find((each) => isSame(each, request, turn.text, text))
    if (detail) return { turn, detail }
  }
  return undefined
}

function isSame(detail: Detail, request: Request, there: Text, here: Text): boolean {
  if (detail.kind !== request.kind) return false
  if (!detail.span) return detail.kind !== 'name'
  return !MANIFOLD.includes(detail.kind) || shareTopic(detail, request, there, here)
}

/** Whether the words asked with stand by the detail too. */
function shareTopic({ span }: Detail, request: Request, there: Text, here: Text): boolean {
  const asked = new Set<string>()
  for (const { start, lexeme } of here.words) {
    if (start < request.span.start || start >= request.span.end) continue
    for (const topic of lexeme.topics) asked.add(topic)
  }
  const at = there.words.findIndex(({ end }) => end > span!.start)
  return there.words
    .slice(Math.max(0, at - NEAR), at + NEAR)
    .some(({ lexeme }) => !lexeme.stop && lexeme.topics.some((topic) => asked.has(topic)))
}

/** Words on either side that a detail is told with. */
const NEAR = 5

const inOneSentence = ({ sentences }: Text, one: number, other: number) =>
  sentences.some(({ start, end }) => start <= one && one < end && start <= other && other < end)
