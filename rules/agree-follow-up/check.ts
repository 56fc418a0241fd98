import type { Check, Lexicon, Match, Reply, Span, Text, Turn } from '../../src/types.ts'

/** One finding where the answer is put off, and neither said nor asked is when and how the customer gets it. */
export const check: Check = function* (reply, { lexicon }) {
  const { asked, text, turn } = reply
  if (asked.length === 0 || isBegun(turn) || isPraise(reply)) return
  const span = putOff(turn, lexicon)
  if (!span || namesTime(turn) || asksBack(turn) || lexicon.has('agreed', text)) return
  if (asked.at(-1)!.facts.closure?.kind === 'solved' || isSettled(reply, lexicon)) return
  yield lexicon.has('way', text) ? { messageId: 'when', span } : { span }
}

/** "1/2": the rest may name a time. */
const isBegun = ({ facts }: Turn) => facts.parts.some(({ number, of }) => number < of)

/** He is pleased and wants to know nothing: no answer is due. */
const isPraise = ({ asked, facts }: Reply) =>
  asked.every((one) => one.facts.questions.length === 0) && facts.mood.value === 'happy'

/** Where the answer is left for later: in a promise of it, else in words that it is being worked on. */
function putOff(turn: Turn, lexicon: Lexicon): Span | undefined {
  const { text, facts } = turn
  const answers = lexicon.find('answer', text)
  if (answers.length > 0 && facts.promises.length > 0) {
    const promise = facts.promises.find(
      ({ conditional, span }) => !conditional && answers.some((answer) => overlap(answer, span)),
    )
    if (promise) return promise.span
  }
  const pending =
    lexicon.find('pending', text)[0] ?? lexicon.find('busy', text).find((busy) => isWhole(busy, text))
  if (!pending || facts.promises.some(({ conditional }) => conditional)) return undefined
  return givesStep(turn, pending) ? undefined : { start: pending.start, end: pending.end }
}

/** The words are all that a clause says. */
const isWhole = ({ from, to }: Match, { words }: Text): boolean =>
  (from === 0 || words[from]!.border !== 'none') && words[to]?.border !== 'none'

const overlap = (one: Span, other: Span) => one.start < other.end && other.start < one.end

/** The customer has the next move, other than to wait for us. */
const givesStep = ({ facts }: Turn, pending: Span) =>
  facts.solutions.some(({ kind, span }) => kind === 'step' && !overlap(span, pending))

const asksBack = ({ facts }: Turn) => facts.solutions.some(({ kind }) => kind === 'ask')

const namesTime = ({ facts }: Turn) => facts.deadlines.some(({ kind }) => kind !== 'vague')

/** The customer said how or when he wants it, or we named a time already. */
function isSettled({ before }: Reply, lexicon: Lexicon): boolean {
  const ours = before.findLast(({ message }) => message.role === 'agent' && !message.internal)
  if (ours && ours.facts.promises.length > 0 && namesTime(ours)) return true
  return before.some(({ message, text }) => message.role === 'customer' && lexicon.has('wish', text))
}
